"use client";

import * as Radix from "radix-ui/radio-group";
import type { ComponentProps } from "react";

export type Segment = { value: string; label: string; disabled?: boolean | undefined };

export type SegmentedControlProps = Omit<
  ComponentProps<typeof Radix.Root>,
  "className" | "style" | "asChild" | "children"
> & { options: readonly Segment[] };

const segmentClasses =
  "h-8 min-w-0 truncate px-2 text-dense transition-colors inset-focus border-e border-border last-of-type:border-e-0 hover:bg-hover disabled:cursor-not-allowed disabled:text-fg-subtle disabled:hover:bg-transparent data-[state=checked]:bg-primary-subtle data-[state=checked]:font-semibold data-[state=checked]:text-primary-text pointer-coarse:h-11";

/** One choice out of two to four that are a word each, side by side. Name it with `aria-label` or through `Field`. */
export function SegmentedControl({ options, ...props }: SegmentedControlProps) {
  return (
    <Radix.Root
      {...props}
      className="grid auto-cols-fr grid-flow-col overflow-hidden rounded-control border border-border-strong"
    >
      {options.map(({ value, label, disabled = false }) => (
        <Radix.Item key={value} value={value} disabled={disabled} title={label} className={segmentClasses}>
          {label}
        </Radix.Item>
      ))}
    </Radix.Root>
  );
}
