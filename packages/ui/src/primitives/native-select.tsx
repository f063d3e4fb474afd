import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { type ControlSize, controlClasses } from "./control-classes.ts";
import { isRefused } from "./refused.ts";
import { Spinner } from "./spinner.tsx";

export type SelectOption = {
  value: string;
  label: string;
  /** Lets nobody choose it and says why beside its label. */
  disabledReason?: string | undefined;
};

export type NativeSelectProps = Omit<ComponentProps<"select">, "className" | "style" | "size"> & {
  options: readonly SelectOption[];
  size?: ControlSize | undefined;
  /** Shown while nothing is chosen; can't be chosen itself. */
  placeholder?: string | undefined;
  /** While the options are on their way. */
  loading?: boolean | undefined;
};

/** The browser's own select: works without script and opens the phone's picker. */
export function NativeSelect({ options, size, placeholder, loading = false, ...own }: NativeSelectProps) {
  const isStill = isRefused(own["aria-disabled"]);
  const props = isStill ? { ...own, name: undefined, required: false } : own;
  const chosen = String(own.value ?? own.defaultValue ?? (placeholder === undefined ? options[0]?.value : ""));
  // No select is read-only: one that can't be used now offers nothing but what is chosen.
  const isOffered = (value: string) => !isStill || value === chosen;
  return (
    <span className="relative block [&>select]:appearance-none [&>select]:pe-8">
      <select {...props} aria-busy={loading || undefined} className={controlClasses({ size })}>
        {placeholder !== undefined && (
          <option value="" disabled={props.required || !isOffered("")}>
            {placeholder}
          </option>
        )}
        {options.map(({ value, label, disabledReason }) => (
          <option
            key={value}
            value={value}
            title={disabledReason}
            disabled={disabledReason !== undefined || !isOffered(value)}
          >
            {/* No browser reads an option's title aloud, nor shows it on a phone. */}
            {disabledReason === undefined ? label : `${label} – ${disabledReason}`}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute inset-y-0 end-2 grid place-items-center text-fg-muted">
        {loading ? <Spinner /> : <ChevronDown aria-hidden className="size-4" />}
      </span>
    </span>
  );
}
