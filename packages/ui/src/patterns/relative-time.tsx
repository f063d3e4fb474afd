"use client";

import type { PointerEvent } from "react";
import { formatExactTime, formatRelativeTime } from "./format-time.ts";
import { useRelativeClock } from "./use-relative-clock.ts";

/** "5 minutes ago", kept current; the exact time in the reader's zone on hover. */
export function RelativeTime({
  value,
  locale = "en",
}: {
  /** An ISO timestamp. */
  value: string;
  locale?: string | undefined;
}) {
  const now = useRelativeClock(`${locale} ${value}`);
  const tellExactly = ({ currentTarget }: PointerEvent<HTMLTimeElement>) => {
    currentTarget.title = formatExactTime(value, locale);
  };
  const forget = ({ currentTarget }: PointerEvent<HTMLTimeElement>) => currentTarget.removeAttribute("title");
  return (
    <time
      dateTime={value}
      onPointerEnter={tellExactly}
      onPointerLeave={forget}
      suppressHydrationWarning
      className="whitespace-nowrap"
    >
      {now === null ? "" : formatRelativeTime(value, now, locale)}
    </time>
  );
}
