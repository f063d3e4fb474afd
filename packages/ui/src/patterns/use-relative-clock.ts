import { useSyncExternalStore } from "react";
import { useWritten } from "./use-written.ts";

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

const readClock = () => (hasTicked ? thisTick() : null);
const readFirst = () => (typeof window === "undefined" ? thisTick() : null);

/** Now, in ms, to within ten seconds; null while the text that the server wrote for `shown` still stands. */
export const useRelativeClock = (shown: string): number | null => {
  const clock = useSyncExternalStore(subscribe, readClock, readFirst);
  const stands = useWritten(shown);
  return clock ?? (stands ? null : thisTick());
};
