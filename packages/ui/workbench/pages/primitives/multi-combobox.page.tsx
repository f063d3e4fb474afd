import { useState } from "react";
import { Field } from "../../../src/primitives/field.tsx";
import { MultiCombobox, type MultiComboboxProps } from "../../../src/primitives/multi-combobox.tsx";
import { definePage } from "../../define-page.ts";

const options = ["Billing", "Content", "Design", "Legal", "Marketing", "Operations", "Sales", "Support"].map(
  (label) => ({
    value: label.toLowerCase(),
    label,
  }),
);

function Chooser({ start = [], ...props }: Partial<MultiComboboxProps> & { start?: string[] }) {
  const [value, setValue] = useState(start);
  return <MultiCombobox aria-label="Teams" options={options} value={value} onValueChange={setValue} {...props} />;
}

export default definePage({
  title: "Multi combobox",
  states: {
    "Empty, a few, many": () => (
      <div className="grid max-w-sm gap-2">
        <Chooser placeholder="Add teams" />
        <Chooser start={["content", "legal"]} />
        <Chooser start={options.map(({ value }) => value)} />
      </div>
    ),
    "A long name": () => (
      <div className="max-w-64">
        <Chooser
          options={[{ value: "long", label: "Customer success in the northern provinces and abroad" }]}
          start={["long"]}
        />
      </div>
    ),
    Invalid: () => (
      <div className="max-w-sm">
        <Field label="Teams" error="Choose at least one team." required>
          {(control) => <Chooser {...control} />}
        </Field>
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-sm">
        <Field label="Teams" disabledReason="Only an owner changes who sees this workflow.">
          {(control) => <Chooser {...control} start={["sales"]} />}
        </Field>
      </div>
    ),
    Loading: () => (
      <div className="max-w-sm">
        <Chooser loading options={[]} />
      </div>
    ),
  },
  overlays: {
    Open: () => (
      <div className="w-72">
        <Chooser defaultOpen start={["content", "legal"]} />
      </div>
    ),
  },
});
