import { useState } from "react";
import { Combobox, type ComboboxProps } from "../../../src/primitives/combobox.tsx";
import { Field } from "../../../src/primitives/field.tsx";
import { definePage } from "../../define-page.ts";

const options = [
  { value: "post", label: "Post published", description: "A post goes from draft to public", group: "WordPress" },
  { value: "comment", label: "Comment received", description: "Before or after it is approved", group: "WordPress" },
  { value: "order", label: "Order paid", group: "Shop", keywords: ["sale", "money"] },
  { value: "refund", label: "Order refunded", group: "Shop" },
];

function Chooser({ start = null, ...props }: Partial<ComboboxProps> & { start?: string | null }) {
  const [value, setValue] = useState<string | null>(start);
  return <Combobox aria-label="Trigger" options={options} value={value} onValueChange={setValue} {...props} />;
}

export default definePage({
  title: "Combobox",
  states: {
    "Empty and chosen": () => (
      <div className="grid max-w-sm gap-2">
        <Chooser />
        <Chooser start="order" />
      </div>
    ),
    Sizes: () => (
      <div className="grid max-w-sm gap-2">
        <Chooser size="sm" start="post" />
        <Chooser size="md" start="post" />
        <Chooser size="lg" start="post" />
      </div>
    ),
    Invalid: () => (
      <div className="max-w-sm">
        <Field label="Trigger" error="Choose what starts the workflow." required>
          {(control) => <Combobox {...control} options={options} value={null} onValueChange={() => undefined} />}
        </Field>
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-sm">
        <Field label="Trigger" disabledReason="Pause the workflow to change its trigger.">
          {(control) => <Combobox {...control} options={options} value="post" onValueChange={() => undefined} />}
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
        <Chooser defaultOpen start="order" />
      </div>
    ),
    "Open while loading": () => (
      <div className="w-72">
        <Chooser defaultOpen loading options={[]} />
      </div>
    ),
  },
});
