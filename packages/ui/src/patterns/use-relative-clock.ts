import { useState, useSyncExternalStore } from "react";

const TICK_MS = 10_000;
const thisTick = () => Math.floor(Date.now() / TICK_MS) * TICK_MS;

const readers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let hasTicked = false;

const tick = () => {
  hasTicked = true;
  for (const tell of readers) tell();
};
/** One timer for all times of a page. */
const subscribe = (tell: () => void) => {
  if (readers.size === 0) timer = setInterval(tick, TICK_MS);
  readers.add(tell);
  return () => {
    readers.delete(tell);
    if (readers.size === 0) clearInterval(timer);
  };
};

const readClock = () => (hasTicked ? thisTick() : "young");
const readFirst = () => (typeof window === "undefined" ? thisTick() : "hydrating");

/**
 * Now, in ms, to within ten seconds; null while the text that the server wrote for `shown` still stands. A browser's
 * first use of `Intl` takes a phone 200 ms, which a page that starts has no time for.
 */
export const useRelativeClock = (shown: string): number | null => {
  const clock = useSyncExternalStore<number | "young" | "hydrating">(subscribe, readClock, readFirst);
  const [written, setWritten] = useState(clock === "hydrating" ? shown : null);
  if (written !== null && written !== shown) setWritten(null);
  if (typeof clock === "number") return clock;
  return written === shown ? null : thisTick();
};
