"use client";

import { Check, Minus } from "lucide-react";
import * as Radix from "radix-ui/checkbox";
import { type ComponentProps, type ReactNode, useId } from "react";

export type CheckboxProps = Omit<ComponentProps<typeof Radix.Root>, "className" | "style" | "asChild" | "children"> & {
  /** Leave out only where `aria-label` names it (a table's select-row box). */
  label?: ReactNode;
  help?: ReactNode;
  /** Disables it and says why in place of the help. */
  disabledReason?: string | undefined;
};

/** A checkbox with its label; the label is part of the target. */
export function Checkbox({ label, help, id, disabledReason, ...props }: CheckboxProps) {
  const ownId = useId();
  const boxId = id ?? ownId;
  const note = disabledReason ?? help;
  return (
    <span className="inline-flex items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <Radix.Root
        id={boxId}
        aria-describedby={note ? `${boxId}-help` : undefined}
        {...props}
        {...(disabledReason !== undefined && { disabled: true })}
        className="peer relative my-0.5 grid size-4 shrink-0 place-items-center rounded-badge border border-border-strong bg-surface text-on-primary transition-colors after:absolute after:-inset-1 hover:border-fg-subtle disabled:cursor-not-allowed disabled:bg-sunken aria-invalid:border-danger data-[state=checked]:border-primary data-[state=checked]:bg-primary data-[state=indeterminate]:border-primary data-[state=indeterminate]:bg-primary data-[state=checked]:disabled:border-border-strong data-[state=checked]:disabled:bg-border-strong pointer-coarse:after:-inset-3.5"
      >
        <Radix.Indicator className="group">
          <Check aria-hidden strokeWidth={3} className="size-3 group-data-[state=indeterminate]:hidden" />
          <Minus aria-hidden strokeWidth={3} className="hidden size-3 group-data-[state=indeterminate]:block" />
        </Radix.Indicator>
      </Radix.Root>
      {label && (
        <span className="min-w-0 text-body peer-disabled:text-fg-subtle">
          <label htmlFor={boxId}>{label}</label>
          {note && (
            <span id={`${boxId}-help`} className="block text-meta text-fg-muted">
              {note}
            </span>
          )}
        </span>
      )}
    </span>
  );
}
