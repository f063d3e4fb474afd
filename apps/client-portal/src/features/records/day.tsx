"use client";

import { useLocale } from "@bizosaas/portal-kit/client";
import { formatPlainDate } from "@bizosaas/ui";
import { useSyncExternalStore } from "react";
import { readersDay, writtenDay } from "./readers-day.ts";

const never = () => () => undefined;

/** The day of a moment where its reader is; the server, which doesn't know where that is, writes the day it bears. */
export function Day({ value, text }: { value: string; text: string }) {
  const locale = useLocale();
  const day = useSyncExternalStore(
    never,
    () => readersDay(value),
    () => writtenDay(value),
  );
  return (
    <time dateTime={value} className="whitespace-nowrap">
      {day === writtenDay(value) ? text : formatPlainDate(day, locale)}
    </time>
  );
}
