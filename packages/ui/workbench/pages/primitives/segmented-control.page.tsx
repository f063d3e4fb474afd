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
    "One that can't be chosen": () => (
      <div className="max-w-sm">
        <SegmentedControl
          aria-label="What an agent may"
          options={modes.map((mode) => ({ ...mode, disabled: mode.value === "allow" }))}
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
    Disabled: () => (
      <div className="max-w-sm">
        <SegmentedControl aria-label="How often" options={units} defaultValue="day" disabled />
      </div>
    ),
  },
});
