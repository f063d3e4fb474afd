"use client";

import * as Radix from "radix-ui/switch";
import { type ComponentProps, type ReactNode, useId } from "react";

export type SwitchProps = Omit<ComponentProps<typeof Radix.Root>, "className" | "style" | "asChild" | "children"> & {
  label: ReactNode;
  help?: ReactNode;
};

/** A setting that takes effect at once. For a choice that a form saves later, use `Checkbox`. */
export function Switch({ label, help, id, ...props }: SwitchProps) {
  const ownId = useId();
  const switchId = id ?? ownId;
  return (
    <span className="flex items-start justify-between gap-4 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <span className="min-w-0">
        <label htmlFor={switchId} className="text-body">
          {label}
        </label>
        {help && (
          <span id={`${switchId}-help`} className="block text-meta text-fg-muted">
            {help}
          </span>
        )}
      </span>
      <Radix.Root
        id={switchId}
        aria-describedby={help ? `${switchId}-help` : undefined}
        {...props}
        className="relative inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-border-strong bg-sunken px-0.5 transition-colors after:absolute after:-inset-1 disabled:cursor-not-allowed disabled:opacity-50 data-[state=checked]:border-primary data-[state=checked]:bg-primary pointer-coarse:after:-inset-3"
      >
        <Radix.Thumb className="size-3.5 rounded-full bg-border-strong transition-transform data-[state=checked]:translate-x-4 rtl:data-[state=checked]:-translate-x-4 data-[state=checked]:bg-on-primary" />
      </Radix.Root>
    </span>
  );
}
