import { Textarea } from "../../../src/primitives/textarea.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Textarea",
  states: {
    "Empty and filled": () => (
      <div className="grid max-w-md gap-2">
        <Textarea aria-label="Reason" placeholder="Why is it paused?" rows={2} />
        <Textarea aria-label="Reason" defaultValue={"The shop moves to a new address.\nResume it on Monday."} />
      </div>
    ),
    Monospaced: () => (
      <div className="max-w-md">
        <Textarea aria-label="Template" font="mono" defaultValue={"Dear {{ name }},\nyour order is on its way."} />
      </div>
    ),
    "Invalid, read only, disabled": () => (
      <div className="grid max-w-md gap-2">
        <Textarea aria-label="Reason" aria-invalid rows={2} />
        <Textarea aria-label="Reason" readOnly rows={2} defaultValue="Written by Ada." />
        <Textarea aria-label="Reason" disabled rows={2} defaultValue="Written by Ada." />
      </div>
    ),
  },
});
