"use client";

import { useSyncExternalStore } from "react";
import { formatExactTime, formatRelativeTime } from "./format-time.ts";

const TICK_MS = 10_000;
const subscribeToClock = (onTick: () => void) => {
  const timer = setInterval(onTick, TICK_MS);
  return () => clearInterval(timer);
};
const readClock = () => Math.floor(Date.now() / TICK_MS) * TICK_MS;
const subscribeToNothing = () => () => {};

/** "5 minutes ago", kept current; the exact time in the reader's zone on hover. */
export function RelativeTime({
  value,
  locale = "en",
}: {
  /** An ISO timestamp. */
  value: string;
  locale?: string | undefined;
}) {
  const now = useSyncExternalStore(subscribeToClock, readClock, readClock);
  const isHydrated = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const exact = formatExactTime(value, locale, isHydrated ? undefined : "UTC");
  return (
    <time dateTime={value} title={exact} suppressHydrationWarning className="whitespace-nowrap">
      {formatRelativeTime(value, now, locale)}
    </time>
  );
}
