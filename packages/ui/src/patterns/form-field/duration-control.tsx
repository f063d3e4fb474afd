"use client";

import { Input } from "../../primitives/input.tsx";
import { NativeSelect } from "../../primitives/native-select.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import type { DescribedControlProps } from "./control-props.ts";
import { parseDuration } from "./field-values.ts";

/** An amount and a unit; the value is text such as "90s", "5m", "2h" or "1d". */
export function DurationControl({ field, control, value, onChange, disabled }: DescribedControlProps) {
  const words = useUiWords();
  const { amount, unit } = parseDuration(value);
  const units = [
    { value: "s", label: words.seconds },
    { value: "m", label: words.minutes },
    { value: "h", label: words.hours },
    { value: "d", label: words.days },
  ];
  return (
    <div className="grid grid-cols-[1fr_8rem] gap-2">
      <Input
        {...control}
        type="number"
        inputMode="numeric"
        min={1}
        step={1}
        placeholder={field.placeholder}
        disabled={disabled}
        value={amount}
        onChange={({ currentTarget }) =>
          onChange(/^\d+$/.test(currentTarget.value) ? `${currentTarget.value}${unit}` : undefined)
        }
      />
      <NativeSelect
        aria-label={`${field.label}: ${words.unit}`}
        options={units}
        disabled={disabled}
        value={unit}
        onChange={({ currentTarget }) => onChange(`${amount || 1}${currentTarget.value}`)}
      />
    </div>
  );
}
