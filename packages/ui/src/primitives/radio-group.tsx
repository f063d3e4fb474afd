"use client";

import * as Radix from "radix-ui/radio-group";
import { type ComponentProps, type ReactNode, useId } from "react";
import { isRefused, refusedPress } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type RadioOption = {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean | undefined;
  /** Lets nobody choose the option and says why in place of its help; arrow keys still reach it. */
  disabledReason?: string | undefined;
};

export type RadioGroupProps = Omit<
  ComponentProps<typeof Radix.Root>,
  "className" | "style" | "asChild" | "children"
> & {
  options: readonly RadioOption[];
  /** `cards` gives each option a bordered tile, for choices that need a sentence. */
  variant?: "list" | "cards" | undefined;
  /** While the choice is being saved: a spinner beside it, and no other one until then. */
  loading?: boolean | undefined;
};

const tiles = {
  list: "",
  cards:
    "rounded-card border border-border p-3 transition-colors has-[[data-state=checked]]:border-primary has-[[data-state=checked]]:bg-primary-subtle has-[:disabled]:bg-sunken group-not-aria-busy/radios:has-aria-disabled:bg-sunken",
};

type OptionProps = { id: string; option: RadioOption; tile: string; isStill: boolean; loading: boolean };

function Option({ id, option, tile, isStill, loading }: OptionProps) {
  const { value, label, help, disabled = false, disabledReason } = option;
  const isRefusedHere = isStill || disabledReason !== undefined;
  const note = disabledReason ?? help;
  return (
    <label
      htmlFor={id}
      className={`relative flex items-start gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center ${tile}`}
    >
      <Radix.Item
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={note ? `${id}-help` : undefined}
        {...((isRefusedHere || loading) && refusedPress)}
        className="peer my-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-border-strong bg-surface transition-colors hover:border-fg-subtle disabled:cursor-not-allowed disabled:bg-sunken aria-disabled:cursor-not-allowed group-not-aria-busy/radios:aria-disabled:bg-sunken group-aria-invalid/radios:border-danger data-[state=checked]:border-primary"
      >
        <Radix.Indicator className="size-2 rounded-full bg-primary" />
      </Radix.Item>
      <span className="min-w-0 text-body">
        <span className={disabled || isRefusedHere ? "text-fg-muted" : ""}>{label}</span>
        {note && (
          <span id={`${id}-help`} className="block text-meta text-fg-muted">
            {note}
          </span>
        )}
      </span>
      {loading && (
        <span className="my-0.5 hidden text-fg-muted peer-data-[state=checked]:block">
          <Spinner />
        </span>
      )}
    </label>
  );
}

/** One choice out of a few that are all worth reading. Name it with `aria-label` or through `Field`. */
export function RadioGroup({ options, variant = "list", loading = false, ...props }: RadioGroupProps) {
  const id = useId();
  const isStill = isRefused(props["aria-disabled"]);
  return (
    <Radix.Root
      aria-busy={loading || undefined}
      {...props}
      {...(isStill && { name: undefined, required: false })}
      className="group/radios grid gap-2"
    >
      {options.map((option) => (
        <Option
          key={option.value}
          id={`${id}-${option.value}`}
          tile={tiles[variant]}
          {...{ option, isStill, loading }}
        />
      ))}
    </Radix.Root>
  );
}
