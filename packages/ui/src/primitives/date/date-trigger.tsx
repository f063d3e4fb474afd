"use client";

import { CalendarDays } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { type ControlSize, controlClasses } from "../control-classes.ts";
import { isRefused, refusedPress } from "../refused.ts";
import { Spinner } from "../spinner.tsx";

export type DateTriggerProps = Pick<
  ComponentProps<"button">,
  "id" | "disabled" | "aria-label" | "aria-labelledby" | "aria-describedby" | "aria-invalid" | "aria-disabled"
> & {
  size?: ControlSize | undefined;
  required?: boolean | undefined;
  /** While the day is on its way or being saved: it is told by a spinner, and can still be changed. */
  loading?: boolean | undefined;
};

/** The control that shows the chosen day and opens the calendar; Radix gives it what a trigger needs. */
export function DateTrigger({
  size,
  required,
  loading = false,
  isEmpty,
  children,
  ...trigger
}: DateTriggerProps & Omit<ComponentProps<"button">, "className"> & { isEmpty: boolean; children: ReactNode }) {
  return (
    <button
      type="button"
      {...trigger}
      {...(isRefused(trigger["aria-disabled"]) && refusedPress)}
      role="combobox"
      aria-haspopup="dialog"
      aria-controls={trigger["aria-controls"]}
      aria-expanded={trigger["aria-expanded"] ?? false}
      aria-required={required || undefined}
      aria-busy={loading || undefined}
      className={`${controlClasses({ size })} flex items-center justify-between gap-2 text-start tabular-nums`}
    >
      <bdi className={isEmpty ? "truncate text-fg-subtle" : "truncate"}>{children}</bdi>
      {loading ? <Spinner /> : <CalendarDays aria-hidden className="size-4 shrink-0 text-fg-muted" />}
    </button>
  );
}
