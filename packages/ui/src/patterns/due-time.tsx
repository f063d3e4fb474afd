"use client";

import { useSyncExternalStore } from "react";
import { formatClockTime } from "./format-time.ts";
import { RelativeTime } from "./relative-time.tsx";

const never = () => () => undefined;
const notYet = () => "";

/** "14:05, in 20 minutes": when something is due. The clock is the reader's, so the server leaves it out. */
export function DueTime({ value, locale = "en" }: { value: string; locale?: string | undefined }) {
  const clock = useSyncExternalStore(never, () => `${formatClockTime(value, Date.now(), locale)}, `, notYet);
  return (
    <>
      {clock}
      <RelativeTime value={value} locale={locale} />
    </>
  );
}
