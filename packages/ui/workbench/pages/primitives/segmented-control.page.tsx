import { Field } from "../../../src/primitives/field.tsx";
import { SegmentedControl } from "../../../src/primitives/segmented-control.tsx";
import { definePage } from "../../define-page.ts";

const units = [
  { value: "hour", label: "Every hour" },
  { value: "day", label: "Every day" },
];
const modes = ["Allow", "Ask", "Never"].map((label) => ({ value: label.toLowerCase(), label }));

export default definePage({
  title: "Segmented control",
  states: {
    "Two and three": () => (
      <div className="grid max-w-sm gap-4">
        <SegmentedControl aria-label="How often" options={units} defaultValue="day" />
        <SegmentedControl aria-label="What an agent may" options={modes} defaultValue="ask" />
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-sm">
        <SegmentedControl
          aria-label="What an agent may"
          options={modes.map((mode) => ({
            ...mode,
            disabledReason: mode.value === "allow" ? "Only an owner allows that." : undefined,
          }))}
          defaultValue="ask"
        />
      </div>
    ),
    "A word too long for its place": () => (
      <div className="w-48">
        <SegmentedControl
          aria-label="Where"
          options={[...units, { value: "week", label: "Every second Wednesday" }]}
          defaultValue="week"
        />
      </div>
    ),
    Invalid: () => (
      <div className="max-w-sm">
        <Field label="How often" error="Choose how often it runs." required>
          {(control) => <SegmentedControl {...control} options={units} />}
        </Field>
      </div>
    ),
    Loading: () => (
      <div className="max-w-sm">
        <SegmentedControl aria-label="How often" options={units} defaultValue="day" loading />
      </div>
    ),
    "Disabled as a whole, with a reason": () => (
      <div className="max-w-sm">
        <Field label="How often" disabledReason="It follows the shop's own hours.">
          {(control) => <SegmentedControl {...control} options={units} defaultValue="day" />}
        </Field>
      </div>
    ),
    Disabled: () => (
      <div className="max-w-sm">
        <SegmentedControl aria-label="How often" options={units} defaultValue="day" disabled />
      </div>
    ),
  },
});
