import { Field } from "../../../src/primitives/field.tsx";
import { Select } from "../../../src/primitives/select.tsx";
import { definePage } from "../../define-page.ts";

const options = [
  { value: "nl", label: "Netherlands" },
  { value: "be", label: "Belgium" },
  { value: "lu", label: "Luxembourg", disabledReason: "Your plan has two countries." },
];

export default definePage({
  title: "Select",
  states: {
    "Empty and chosen": () => (
      <div className="grid max-w-sm gap-2">
        <Select aria-label="Country" options={options} />
        <Select aria-label="Country" options={options} defaultValue="nl" />
      </div>
    ),
    Sizes: () => (
      <div className="grid max-w-sm gap-2">
        <Select aria-label="Small" size="sm" options={options} defaultValue="nl" />
        <Select aria-label="Medium" size="md" options={options} defaultValue="nl" />
        <Select aria-label="Large" size="lg" options={options} defaultValue="nl" />
      </div>
    ),
    Invalid: () => (
      <div className="max-w-sm">
        <Field label="Country" error="Choose where you pay taxes." required>
          {(control) => <Select {...control} options={options} />}
        </Field>
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-sm">
        <Field label="Country" disabledReason="It can't change while an invoice is open.">
          {(control) => <Select {...control} options={options} defaultValue="be" />}
        </Field>
      </div>
    ),
    Loading: () => (
      <div className="max-w-sm">
        <Select aria-label="Country" loading options={[]} />
      </div>
    ),
  },
  overlays: {
    Open: () => (
      <div className="w-60">
        <Select aria-label="Country" options={options} defaultValue="nl" defaultOpen />
      </div>
    ),
  },
});
