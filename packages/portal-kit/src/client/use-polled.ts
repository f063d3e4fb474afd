"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { kitWords } from "../kit-words.ts";
import { ask } from "./ask.ts";
import { useWords } from "./locale-context.tsx";
import { useIsVisible } from "./use-is-visible.ts";

type UsePolledOptions<Value> = {
  /** A route made with `readRoute`. */
  url: string;
  /** What the server rendered the page with; a new one replaces what was read since. */
  initial: Value;
  intervalMs?: number;
  /** False once the value changes no more. */
  isLive?: (value: Value) => boolean;
};

const longestPauseMs = 60_000;

/**
 * Reads anew every few seconds while the page is seen. A failure keeps the last value and tells its sentence; each one in a
 * row doubles the pause, up to a minute.
 */
export const usePolled = <Value>({ url, initial, intervalMs = 5000, isLive = () => true }: UsePolledOptions<Value>) => {
  const { unreachable } = useWords(kitWords).failure;
  const isVisible = useIsVisible();
  const lastReadAt = useRef<number | null>(null);
  const failuresInRow = useRef(0);
  const [read, setRead] = useState<{ initial: Value; value: Value; failure: string | null }>();
  const shown = read?.initial === initial ? read : { initial, value: initial, failure: null };
  const isPolling = isVisible && isLive(shown.value);

  const readOnce = useEffectEvent(async (signal: AbortSignal) => {
    const told = await ask<Value>(url, unreachable, signal).then(
      (value) => ({ initial, value, failure: null }),
      (error: Error) => ({ ...shown, failure: error.message }),
    );
    if (signal.aborted) return;
    failuresInRow.current = told.failure === null ? 0 : failuresInRow.current + 1;
    setRead(told);
  });

  useEffect(() => {
    if (!isPolling) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A page that was away for longer than the pause reads at once.
    const wait = () => {
      lastReadAt.current ??= Date.now();
      const pauseMs = Math.max(intervalMs, Math.min(intervalMs * 2 ** failuresInRow.current, longestPauseMs));
      timer = setTimeout(() => void poll(), lastReadAt.current + pauseMs - Date.now());
    };
    const poll = async () => {
      await readOnce(stop.signal);
      if (stop.signal.aborted) return;
      lastReadAt.current = Date.now();
      wait();
    };
    wait();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [isPolling, intervalMs]);

  return { value: shown.value, failure: shown.failure };
};
