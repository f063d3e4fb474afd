"use client";

import * as Radix from "radix-ui/switch";
import { type ComponentProps, type ReactNode, useId } from "react";
import { refusedPress } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type SwitchProps = Omit<ComponentProps<typeof Radix.Root>, "className" | "style" | "asChild" | "children"> & {
  label: ReactNode;
  help?: ReactNode;
  /** While the change is being saved: shows a spinner and refuses further ones, without losing the focus. */
  loading?: boolean | undefined;
  /** Disables it and says why in place of the help; it stays reachable. */
  disabledReason?: string | undefined;
};

const trackClasses =
  "relative inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-border-strong bg-sunken px-0.5 transition-colors after:absolute after:-inset-1 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed [&[aria-disabled=true]:not([aria-busy])]:opacity-50 data-[state=checked]:border-primary data-[state=checked]:bg-primary pointer-coarse:after:inset-finger";
const thumbClasses =
  "size-3.5 rounded-full bg-border-strong transition-transform data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-primary rtl:data-[state=checked]:-translate-x-4";

/** A setting that takes effect at once. For a choice that a form saves later, use `Checkbox`. */
export function Switch({ label, help, id, loading = false, disabledReason, ...props }: SwitchProps) {
  const ownId = useId();
  const switchId = id ?? ownId;
  const note = disabledReason ?? help;
  const isInert = loading || disabledReason !== undefined;
  return (
    <span className="flex items-start justify-between gap-4 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <span className="min-w-0">
        <label htmlFor={switchId} className="text-body">
          {label}
        </label>
        {note && (
          <span id={`${switchId}-help`} className="block text-meta text-fg-muted">
            {note}
          </span>
        )}
      </span>
      <span className="inline-flex shrink-0 items-center gap-2 text-fg-muted">
        {loading && <Spinner />}
        <Radix.Root
          id={switchId}
          aria-describedby={note ? `${switchId}-help` : undefined}
          aria-busy={loading || undefined}
          {...props}
          {...(isInert && refusedPress)}
          className={trackClasses}
        >
          <Radix.Thumb className={thumbClasses} />
        </Radix.Root>
      </span>
    </span>
  );
}
