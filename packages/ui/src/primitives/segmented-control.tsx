"use client";

import * as Radix from "radix-ui/radio-group";
import type { ComponentProps } from "react";
import { Refusal } from "./refusal.tsx";
import { isRefused, refusedPress } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type Segment = {
  value: string;
  label: string;
  disabled?: boolean | undefined;
  /** Lets nobody choose it and says why on hover, focus and tap. */
  disabledReason?: string | undefined;
};

export type SegmentedControlProps = Omit<
  ComponentProps<typeof Radix.Root>,
  "className" | "style" | "asChild" | "children"
> & {
  options: readonly Segment[];
  /** While the choice is being saved: a spinner in it, and no other one until then. */
  loading?: boolean | undefined;
};

// By what is said to assistive technology: a note around a segment writes its own state over `data-state`.
const segmentClasses =
  "group/segment inline-flex h-8 min-w-0 items-center justify-center gap-2 px-2 text-dense transition-colors inset-focus border-e border-border last-of-type:border-e-0 hover:bg-hover disabled:cursor-not-allowed disabled:text-fg-subtle disabled:hover:bg-transparent aria-disabled:cursor-not-allowed group-not-aria-busy/segments:aria-disabled:text-fg-subtle aria-disabled:hover:bg-transparent aria-checked:bg-primary-subtle aria-checked:font-semibold aria-checked:text-primary-text pointer-coarse:h-11";

function SegmentButton({ segment, isStill, loading }: { segment: Segment; isStill: boolean; loading: boolean }) {
  const { value, label, disabled = false, disabledReason } = segment;
  const item = (
    <Radix.Item
      {...{ value, disabled }}
      {...(disabledReason === undefined && { title: label })}
      {...((isStill || loading) && refusedPress)}
      className={segmentClasses}
    >
      <span className="truncate">{label}</span>
      {loading && (
        <span className="hidden group-aria-checked/segment:inline-flex">
          <Spinner />
        </span>
      )}
    </Radix.Item>
  );
  // By the property's presence, as in `Button`.
  return "disabledReason" in segment ? <Refusal reason={disabledReason}>{item}</Refusal> : item;
}

/** One choice out of two to four that are a word each, side by side. Name it with `aria-label` or through `Field`. */
export function SegmentedControl({ options, loading = false, ...props }: SegmentedControlProps) {
  const isStill = isRefused(props["aria-disabled"]);
  return (
    <Radix.Root
      aria-busy={loading || undefined}
      {...props}
      {...(isStill && { name: undefined, required: false })}
      className="group/segments grid auto-cols-fr grid-flow-col overflow-hidden rounded-control border border-border-strong aria-disabled:border-border aria-disabled:bg-sunken aria-invalid:border-danger"
    >
      {options.map((segment) => (
        <SegmentButton key={segment.value} {...{ segment, isStill, loading }} />
      ))}
    </Radix.Root>
  );
}
