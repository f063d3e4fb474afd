"use client";

import { Input, type InputProps } from "../../primitives/input.tsx";
import { NativeSelect } from "../../primitives/native-select.tsx";
import { Textarea } from "../../primitives/textarea.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { CodeControl } from "./code-control.tsx";
import type { DescribedControlProps } from "./control-props.ts";
import { DurationControl } from "./duration-control.tsx";
import { ExpressionControl } from "./expression-control.tsx";
import { textOf } from "./field-values.ts";
import type { FormFieldControl } from "./form-field-descriptor.ts";
import { JsonControl } from "./json-control.tsx";
import { KeyValuesControl } from "./key-values-control.tsx";
import { MultiselectControl } from "./multiselect-control.tsx";

const inputSettings: Partial<Record<FormFieldControl, InputProps>> = {
  url: { type: "url", inputMode: "url", autoComplete: "url", spellCheck: false },
  cron: { font: "mono", spellCheck: false, placeholder: "0 9 * * 1-5" },
};

function TextControl({ field, control, value, onChange, disabled }: DescribedControlProps) {
  return (
    <Input
      type="text"
      {...inputSettings[field.control]}
      {...(field.placeholder !== undefined && { placeholder: field.placeholder })}
      {...control}
      name={field.name}
      disabled={disabled}
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function NumberControl({ field, control, value, onChange, disabled }: DescribedControlProps) {
  return (
    <Input
      {...control}
      type="number"
      name={field.name}
      min={field.min}
      max={field.max}
      step="any"
      placeholder={field.placeholder}
      disabled={disabled}
      value={textOf(value)}
      onChange={({ currentTarget }) =>
        onChange(Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.valueAsNumber)
      }
    />
  );
}

function SelectControl({ field, control, value, onChange, disabled }: DescribedControlProps) {
  const words = useUiWords();
  return (
    <NativeSelect
      {...control}
      name={field.name}
      options={field.options ?? []}
      placeholder={field.placeholder ?? words.select}
      disabled={disabled}
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

function LongTextControl({ field, control, value, onChange, disabled }: DescribedControlProps) {
  return (
    <Textarea
      {...control}
      name={field.name}
      placeholder={field.placeholder}
      disabled={disabled}
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The control that a descriptor asks for; what needs the caller's data, such as `connection`, is the caller's to draw. */
export function DescribedControl(props: DescribedControlProps) {
  switch (props.field.control) {
    case "number":
      return <NumberControl {...props} />;
    case "textarea":
      return <LongTextControl {...props} />;
    case "select":
    case "connection":
    case "ai_model":
      return <SelectControl {...props} />;
    case "multiselect":
      return <MultiselectControl {...props} />;
    case "template":
    case "expression":
      return <ExpressionControl {...props} />;
    case "duration":
      return <DurationControl {...props} />;
    case "key_values":
      return <KeyValuesControl {...props} />;
    case "code":
      return <CodeControl {...props} />;
    case "json":
      return <JsonControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}
