"use client";

import * as Radix from "radix-ui/radio-group";
import { type ComponentProps, type ReactNode, useId } from "react";

export type RadioOption = {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean | undefined;
  /** Disables the option and says why in place of its help. */
  disabledReason?: string | undefined;
};

export type RadioGroupProps = Omit<
  ComponentProps<typeof Radix.Root>,
  "className" | "style" | "asChild" | "children"
> & {
  options: readonly RadioOption[];
  /** `cards` gives each option a bordered tile, for choices that need a sentence. */
  variant?: "list" | "cards" | undefined;
};

const tiles = {
  list: "",
  cards:
    "rounded-card border border-border p-3 transition-colors has-[[data-state=checked]]:border-primary has-[[data-state=checked]]:bg-primary-subtle has-[:disabled]:bg-sunken",
};

function Option({ id, option, tile }: { id: string; option: RadioOption; tile: string }) {
  const { value, label, help, disabled = false, disabledReason } = option;
  const isDisabled = disabled || disabledReason !== undefined;
  const note = disabledReason ?? help;
  return (
    <label
      htmlFor={id}
      className={`relative flex items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center ${tile}`}
    >
      <Radix.Item
        id={id}
        value={value}
        disabled={isDisabled}
        aria-describedby={note ? `${id}-help` : undefined}
        className="my-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-border-strong bg-surface transition-colors hover:border-fg-subtle disabled:cursor-not-allowed disabled:bg-sunken group-aria-invalid/radios:border-danger data-[state=checked]:border-primary"
      >
        <Radix.Indicator className="size-2 rounded-full bg-primary" />
      </Radix.Item>
      <span className="min-w-0 text-body">
        <span className={isDisabled ? "text-fg-muted" : ""}>{label}</span>
        {note && (
          <span id={`${id}-help`} className="block text-meta text-fg-muted">
            {note}
          </span>
        )}
      </span>
    </label>
  );
}

/** One choice out of a few that are all worth reading. Name it with `aria-label` or through `Field`. */
export function RadioGroup({ options, variant = "list", ...props }: RadioGroupProps) {
  const id = useId();
  return (
    <Radix.Root {...props} className="group/radios grid gap-2">
      {options.map((option) => (
        <Option key={option.value} id={`${id}-${option.value}`} option={option} tile={tiles[variant]} />
      ))}
    </Radix.Root>
  );
}
