"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { StatusIcon } from "./status-badge.tsx";
import type { Status } from "./status-look.ts";

export type StatusDay = {
  /** The ISO day; also its key. */
  day: string;
  /** Null where nothing was measured. */
  status: Extract<Status, "succeeded" | "warning" | "failed"> | null;
  /** The day in words: "12 March: 2 incidents, 40 minutes". */
  text: string;
};

export type StatusBarProps = {
  /** Names the bar: "Gateway, last 90 days". */
  label: string;
  /** Oldest first. */
  days: readonly StatusDay[];
  /** Under the ends: "90 days ago", "Today". */
  fromLabel: string;
  toLabel: string;
};

/** Height tells the states apart as well as colour: a bad day stands taller than a good one. */
const looks: Record<NonNullable<StatusDay["status"]> | "none", string> = {
  succeeded: "h-5 bg-success",
  warning: "h-6 bg-warning",
  failed: "h-7 bg-danger",
  none: "h-2 bg-border-strong",
};

const stepOf = (key: string, isRtl: boolean): number | null => {
  const ahead = isRtl ? -1 : 1;
  const steps: Record<string, number> = {
    ArrowRight: ahead,
    ArrowLeft: -ahead,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: 7,
    PageDown: -7,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return steps[key] ?? null;
};

/** A bar per day, such as 90 of them. One stop for the keyboard; arrow keys and the pointer pick a day and say its text. */
export function StatusBar({ label, days, fromLabel, toLabel }: StatusBarProps) {
  const last = days.length - 1;
  const [index, setIndex] = useState(last);
  const bar = useRef<HTMLDivElement>(null);
  const chosen = days[Math.min(index, last)];
  const isRtl = () => bar.current !== null && getComputedStyle(bar.current).direction === "rtl";
  const move = (event: KeyboardEvent) => {
    const step = stepOf(event.key, isRtl());
    if (step === null) return;
    event.preventDefault();
    setIndex(Math.max(0, Math.min(last, index + step)));
  };
  const point = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = (clientX - left) / width;
    setIndex(Math.max(0, Math.min(last, Math.floor((isRtl() ? 1 - share : share) * days.length))));
  };
  if (!chosen) return null;
  return (
    <div className="grid min-w-0 gap-1">
      <div
        ref={bar}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={days.length}
        aria-valuenow={index + 1}
        aria-valuetext={chosen.text}
        onKeyDown={move}
        onPointerMove={point}
        onPointerDown={point}
        className="flex h-8 items-end gap-px rounded-badge pointer-coarse:h-11"
      >
        {days.map(({ day, status }, place) => (
          <span
            key={day}
            className={`min-w-0 flex-1 rounded-t-badge ${looks[status ?? "none"]} ${place === index ? "" : "opacity-80"}`}
          />
        ))}
      </div>
      <div className="flex items-center justify-between gap-4 text-meta text-fg-muted">
        <span className="shrink-0">{fromLabel}</span>
        <span className="shrink-0">{toLabel}</span>
      </div>
      <p className="flex min-h-5 items-center gap-1.5 text-dense">
        {chosen.status && <StatusIcon status={chosen.status} />}
        {chosen.text}
      </p>
    </div>
  );
}
