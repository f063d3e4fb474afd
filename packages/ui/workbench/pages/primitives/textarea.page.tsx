import { Field } from "../../../src/primitives/field.tsx";
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
    "Read only, disabled": () => (
      <div className="grid max-w-md gap-2">
        <Textarea aria-label="Reason" readOnly rows={2} defaultValue="Written by Ada." />
        <Textarea aria-label="Reason" disabled rows={2} defaultValue="Written by Ada." />
      </div>
    ),
    Invalid: () => (
      <div className="max-w-md">
        <Field label="Reason" error="Say why it is paused." required>
          {(control) => <Textarea {...control} rows={2} />}
        </Field>
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-md">
        <Field label="Reason" disabledReason="Only who paused it changes why.">
          {(control) => <Textarea {...control} rows={2} defaultValue="Written by Ada." />}
        </Field>
      </div>
    ),
    Loading: () => (
      <div className="max-w-md">
        <Textarea aria-label="Reason" loading rows={2} defaultValue="The shop moves to a new address." />
      </div>
    ),
  },
});
