"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { ActionError } from "../action-result.ts";

export type StreamState = "connecting" | "live" | "reconnecting" | "done" | "failed";

type EventStreamOptions<Event> = {
  /** A route made by `streamRoute`; null while there is nothing to watch. */
  url: string | null;
  onEvent: (event: Event) => void;
  onFailed?: (error: ActionError) => void;
  /** For what never is done: an end, such as the gateway's restart, is a pause. */
  isEndless?: boolean;
};

/** Attempts that fail in a row before a stream counts as failed; with the growing pause, about a minute. */
const maximumAttempts = 8;
const endlessPauseMs = 3000;
const pauseMs = (attempt: number): number => Math.min(15_000, 500 * 2 ** attempt);

type StreamHands = {
  receive: (data: string) => void;
  fail: (data: string) => void;
  tell: (state: StreamState) => void;
  isEndless: boolean;
};

const openStream = (url: string, { receive, fail, tell, isEndless }: StreamHands) => {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  const close = () => {
    clearTimeout(timer);
    source?.close();
  };
  const connectIn = (waitMs: number) => {
    close();
    timer = setTimeout(connect, waitMs);
  };
  const finish = (last: StreamState) => {
    close();
    tell(last);
  };
  const connect = () => {
    source = new EventSource(url);
    source.addEventListener("message", ({ data }: MessageEvent<string>) => {
      attempt = 0;
      tell("live");
      receive(data);
    });
    source.addEventListener("done", () => (isEndless ? connectIn(endlessPauseMs) : finish("done")));
    source.addEventListener("failed", ({ data }: MessageEvent<string>) => {
      fail(data);
      finish("failed");
    });
    source.addEventListener("error", () => {
      attempt += 1;
      if (attempt > maximumAttempts) return finish("failed");
      if (attempt > 1) tell("reconnecting");
      connectIn(pauseMs(attempt));
    });
  };
  connect();
  const retryNow = () => {
    attempt = 0;
    connectIn(0);
  };
  return { close, retryNow };
};

/**
 * Watches a stream for as long as the page shows it. The server ends it every minute to check rights anew; that and a
 * lost network bring it back by themselves, with a fresh snapshot first.
 */
export const useEventStream = <Event>({
  url,
  onEvent,
  onFailed,
  isEndless = false,
}: EventStreamOptions<Event>): StreamState => {
  const [state, setState] = useState<StreamState>("connecting");
  const receive = useEffectEvent((data: string) => onEvent(JSON.parse(data) as Event));
  const fail = useEffectEvent((data: string) => onFailed?.(JSON.parse(data) as ActionError));

  useEffect(() => {
    if (url === null) return;
    const stream = openStream(url, { receive, fail, tell: setState, isEndless });
    globalThis.addEventListener("online", stream.retryNow);
    return () => {
      globalThis.removeEventListener("online", stream.retryNow);
      stream.close();
    };
  }, [url, isEndless]);

  return state;
};
