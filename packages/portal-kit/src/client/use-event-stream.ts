"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { ActionError } from "../action-result.ts";

export type StreamState = "connecting" | "live" | "reconnecting" | "done" | "failed";

type EventStreamOptions<Event> = {
  /** A route made by `streamRoute`; null while there is nothing to watch. */
  url: string | null;
  onEvent: (event: Event) => void;
  onFailed?: (error: ActionError) => void;
};

/** Attempts that fail in a row before a stream counts as failed; with the growing pause, about a minute. */
const maximumAttempts = 8;
const pauseMs = (attempt: number): number => Math.min(15_000, 500 * 2 ** attempt);

/**
 * Watches a stream for as long as the page shows it. The server ends it every minute to check rights anew; that and a
 * lost network bring it back by themselves, with a fresh snapshot first.
 */
export const useEventStream = <Event>({ url, onEvent, onFailed }: EventStreamOptions<Event>): StreamState => {
  const [state, setState] = useState<StreamState>("connecting");
  const receive = useEffectEvent((data: string) => onEvent(JSON.parse(data) as Event));
  const fail = useEffectEvent((data: string) => onFailed?.(JSON.parse(data) as ActionError));

  useEffect(() => {
    if (url === null) return;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let attempt = 0;
    const finish = (last: StreamState) => {
      source?.close();
      setState(last);
    };
    const connect = () => {
      source = new EventSource(url);
      source.addEventListener("message", ({ data }: MessageEvent<string>) => {
        attempt = 0;
        setState("live");
        receive(data);
      });
      source.addEventListener("done", () => finish("done"));
      source.addEventListener("failed", ({ data }: MessageEvent<string>) => {
        fail(data);
        finish("failed");
      });
      source.addEventListener("error", () => {
        source?.close();
        attempt += 1;
        if (attempt > maximumAttempts) return setState("failed");
        if (attempt > 1) setState("reconnecting");
        timer = setTimeout(connect, pauseMs(attempt));
      });
    };
    const retryNow = () => {
      clearTimeout(timer);
      source?.close();
      attempt = 0;
      connect();
    };
    connect();
    globalThis.addEventListener("online", retryNow);
    return () => {
      globalThis.removeEventListener("online", retryNow);
      clearTimeout(timer);
      source?.close();
    };
  }, [url]);

  return state;
};
