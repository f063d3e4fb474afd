"use client";

import * as Radix from "radix-ui/radio-group";
import { type ComponentProps, type ReactNode, useId } from "react";

export type RadioOption = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean | undefined };

export type RadioGroupProps = Omit<
  ComponentProps<typeof Radix.Root>,
  "className" | "style" | "asChild" | "children"
> & {
  options: readonly RadioOption[];
  /** `cards` gives each option a bordered tile, for choices that need a sentence. */
  variant?: "list" | "cards" | undefined;
};

/** One choice out of a few that are all worth reading. Name it with `aria-label` or through `Field`. */
export function RadioGroup({ options, variant = "list", ...props }: RadioGroupProps) {
  const id = useId();
  const tile =
    variant === "cards"
      ? "rounded-card border border-border p-3 has-[[data-state=checked]]:border-primary has-[[data-state=checked]]:bg-primary-subtle"
      : "";
  return (
    <Radix.Root {...props} className="grid gap-2">
      {options.map(({ value, label, help, disabled = false }) => (
        <label
          key={value}
          htmlFor={`${id}-${value}`}
          className={`relative flex items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center ${tile}`}
        >
          <Radix.Item
            id={`${id}-${value}`}
            value={value}
            disabled={disabled}
            aria-describedby={help ? `${id}-${value}-help` : undefined}
            className="my-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-border-strong bg-surface transition-colors disabled:cursor-not-allowed disabled:bg-sunken data-[state=checked]:border-primary"
          >
            <Radix.Indicator className="size-2 rounded-full bg-primary" />
          </Radix.Item>
          <span className="min-w-0 text-body">
            {label}
            {help && (
              <span id={`${id}-${value}-help`} className="block text-meta text-fg-muted">
                {help}
              </span>
            )}
          </span>
        </label>
      ))}
    </Radix.Root>
  );
}
