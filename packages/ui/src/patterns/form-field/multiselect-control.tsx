"use client";

import { Checkbox } from "../../primitives/checkbox.tsx";
import { ControlGroup } from "./control-group.tsx";
import type { DescribedControlProps } from "./control-props.ts";

/** Several out of a list, each with its own box. */
export function MultiselectControl({ field, control, value, onChange, disabled }: DescribedControlProps) {
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  const options = field.options ?? [];
  const toggle = (option: string, isOn: boolean) =>
    onChange(options.map(({ value: id }) => id).filter((id) => (id === option ? isOn : chosen.has(id))));
  return (
    <ControlGroup control={control}>
      <div className="grid max-h-56 gap-1 overflow-y-auto rounded-control border border-border-strong p-2">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            disabled={disabled}
            checked={chosen.has(option.value)}
            onCheckedChange={(isOn) => toggle(option.value, isOn === true)}
          />
        ))}
      </div>
    </ControlGroup>
  );
}
