import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { type ControlSize, controlClasses } from "./control-classes.ts";

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };

export type NativeSelectProps = Omit<ComponentProps<"select">, "className" | "style" | "size"> & {
  options: readonly SelectOption[];
  size?: ControlSize | undefined;
  /** Shown while nothing is chosen; can't be chosen itself. */
  placeholder?: string | undefined;
};

/** The browser's own select: works without script and opens the phone's picker. */
export function NativeSelect({ options, size, placeholder, ...props }: NativeSelectProps) {
  return (
    <span className="relative block [&>select]:appearance-none [&>select]:pe-8">
      <select {...props} className={controlClasses({ size })}>
        {placeholder !== undefined && (
          <option value="" disabled={props.required}>
            {placeholder}
          </option>
        )}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-2 my-auto size-4 text-fg-muted" />
    </span>
  );
}
