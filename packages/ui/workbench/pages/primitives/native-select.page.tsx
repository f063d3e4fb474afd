import { Field } from "../../../src/primitives/field.tsx";
import { NativeSelect } from "../../../src/primitives/native-select.tsx";
import { definePage } from "../../define-page.ts";

const options = [
  { value: "nl", label: "Netherlands" },
  { value: "be", label: "Belgium" },
  { value: "lu", label: "Luxembourg", disabledReason: "Your plan has two countries." },
];

export default definePage({
  title: "Native select",
  states: {
    "Empty and chosen": () => (
      <div className="grid max-w-sm gap-2">
        <NativeSelect aria-label="Country" options={options} placeholder="Choose…" />
        <NativeSelect aria-label="Country" options={options} defaultValue="be" />
        <NativeSelect aria-label="Country" options={options} defaultValue="be" disabled />
      </div>
    ),
    Invalid: () => (
      <div className="max-w-sm">
        <Field label="Country" error="Choose where you pay taxes." required>
          {(control) => <NativeSelect {...control} options={options} defaultValue="" placeholder="Choose…" />}
        </Field>
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-sm">
        <Field label="Country" disabledReason="It can't change while an invoice is open.">
          {(control) => <NativeSelect {...control} options={options} defaultValue="be" />}
        </Field>
      </div>
    ),
    Loading: () => (
      <div className="max-w-sm">
        <NativeSelect aria-label="Country" loading options={[]} placeholder="Choose…" />
      </div>
    ),
  },
});
