import { Field } from "../../../src/primitives/field.tsx";
import { RadioGroup } from "../../../src/primitives/radio-group.tsx";
import { definePage } from "../../define-page.ts";

const plain = [
  { value: "hour", label: "Every hour" },
  { value: "day", label: "Every day" },
];
const options = [
  { value: "draft", label: "As a draft", help: "Somebody reads it before visitors do." },
  { value: "publish", label: "At once", help: "Visitors see it as soon as the run ends." },
  { value: "schedule", label: "At a set time", disabledReason: "This connection can't schedule." },
];

export default definePage({
  title: "Radio group",
  states: {
    "Nothing chosen, and one": () => (
      <div className="grid gap-6">
        <RadioGroup aria-label="How often" options={plain} />
        <RadioGroup aria-label="How often" options={plain} defaultValue="day" />
      </div>
    ),
    "With help and a disabled option": () => <RadioGroup aria-label="Publish" options={options} defaultValue="draft" />,
    Cards: () => <RadioGroup aria-label="Publish" variant="cards" options={options} defaultValue="draft" />,
    Disabled: () => <RadioGroup aria-label="How often" options={plain} defaultValue="day" disabled />,
    "Disabled with a reason": () => (
      <Field label="How often" disabledReason="It follows the shop's own hours.">
        {(control) => <RadioGroup {...control} options={plain} defaultValue="day" />}
      </Field>
    ),
    Loading: () => <RadioGroup aria-label="How often" options={plain} defaultValue="day" loading />,
    Invalid: () => (
      <Field label="How often" error="Choose how often it runs." required>
        {(control) => <RadioGroup {...control} options={plain} />}
      </Field>
    ),
  },
});
