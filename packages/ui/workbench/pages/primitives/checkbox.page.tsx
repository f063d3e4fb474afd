import { Checkbox } from "../../../src/primitives/checkbox.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Checkbox",
  states: {
    "Off, on, in between": () => (
      <div className="grid justify-items-start gap-2">
        <Checkbox label="Send a summary each Monday" />
        <Checkbox label="Send a summary each Monday" defaultChecked />
        <Checkbox label="All notifications" checked="indeterminate" />
      </div>
    ),
    "With help": () => (
      <Checkbox label="Share usage figures" help="Counts only, never content. You can take this back at any time." />
    ),
    Invalid: () => <Checkbox label="I accept the terms" aria-invalid />,
    Loading: () => (
      <div className="grid justify-items-start gap-2">
        <Checkbox label="Send a summary each Monday" loading defaultChecked />
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="grid justify-items-start gap-2">
        <Checkbox label="Keep records for ten years" disabledReason="Your plan keeps records for one year." />
        <Checkbox label="Keep records" defaultChecked disabledReason="Your plan keeps records for one year." />
      </div>
    ),
    Disabled: () => (
      <div className="grid justify-items-start gap-2">
        <Checkbox label="Send a summary each Monday" disabled />
        <Checkbox label="Send a summary each Monday" disabled defaultChecked />
      </div>
    ),
    "Without a visible label": () => <Checkbox aria-label="Select row 4" />,
  },
});
