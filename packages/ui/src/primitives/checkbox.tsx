"use client";

import { Check, Minus } from "lucide-react";
import * as Radix from "radix-ui/checkbox";
import { type ComponentProps, type ReactNode, useId } from "react";
import { refusedPress } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type CheckboxProps = Omit<ComponentProps<typeof Radix.Root>, "className" | "style" | "asChild" | "children"> & {
  /** Leave out only where `aria-label` names it (a table's select-row box). */
  label?: ReactNode;
  help?: ReactNode;
  /** While the change is being saved: shows a spinner and refuses further ones, without losing the focus. */
  loading?: boolean | undefined;
  /** Lets nothing change it and says why in place of the help; it stays reachable. */
  disabledReason?: string | undefined;
};

const boxClasses = [
  "peer relative my-0.5 grid size-4 shrink-0 place-items-center rounded-badge border border-border-strong bg-surface text-on-primary transition-colors after:absolute after:-inset-1 pointer-coarse:after:inset-finger",
  "hover:border-fg-subtle aria-invalid:border-danger data-[state=checked]:border-primary data-[state=checked]:bg-primary data-[state=indeterminate]:border-primary data-[state=indeterminate]:bg-primary",
  "disabled:cursor-not-allowed disabled:bg-sunken data-[state=checked]:disabled:border-border-strong data-[state=checked]:disabled:bg-border-strong aria-disabled:cursor-not-allowed",
  // One that is being saved keeps its colour, as a button does.
  "[&[aria-disabled=true]:not([aria-busy])]:border-border-strong [&[aria-disabled=true]:not([aria-busy])]:bg-sunken [&[aria-disabled=true]:not([aria-busy])[data-state=checked]]:bg-border-strong",
].join(" ");

/** A checkbox with its label; the label is part of the target. */
export function Checkbox({ label, help, id, loading = false, disabledReason, ...props }: CheckboxProps) {
  const ownId = useId();
  const boxId = id ?? ownId;
  const note = disabledReason ?? help;
  const isRefused = disabledReason !== undefined;
  return (
    <span className="inline-flex items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <Radix.Root
        id={boxId}
        aria-describedby={note ? `${boxId}-help` : undefined}
        aria-busy={loading || undefined}
        {...props}
        {...((isRefused || loading) && refusedPress)}
        {...(isRefused && { name: undefined, required: false })}
        className={boxClasses}
      >
        <Radix.Indicator className="group">
          <Check aria-hidden strokeWidth={3} className="size-3 group-data-[state=indeterminate]:hidden" />
          <Minus aria-hidden strokeWidth={3} className="hidden size-3 group-data-[state=indeterminate]:block" />
        </Radix.Indicator>
      </Radix.Root>
      {label && (
        <span className="min-w-0 text-body peer-disabled:text-fg-subtle peer-[[aria-disabled=true]:not([aria-busy])]:text-fg-muted">
          <label htmlFor={boxId}>{label}</label>
          {note && (
            <span id={`${boxId}-help`} className="block text-meta text-fg-muted">
              {note}
            </span>
          )}
        </span>
      )}
      {loading && (
        <span className="my-0.5 shrink-0 text-fg-muted">
          <Spinner />
        </span>
      )}
    </span>
  );
}
