import { Field } from "../../../src/primitives/field.tsx";
import { PasswordInput } from "../../../src/primitives/password-input.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Password input",
  states: {
    Hidden: () => (
      <div className="grid max-w-sm gap-2">
        <PasswordInput aria-label="Password" defaultValue="correct horse" />
        <PasswordInput aria-label="Password" disabled defaultValue="correct horse" />
      </div>
    ),
    Invalid: () => (
      <div className="max-w-sm">
        <Field label="Password" error="Use at least twelve characters." required>
          {(control) => <PasswordInput {...control} defaultValue="horse" />}
        </Field>
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-sm">
        <Field label="Password" disabledReason="You sign in through your organization.">
          {(control) => <PasswordInput {...control} defaultValue="correct horse" />}
        </Field>
      </div>
    ),
    Loading: () => (
      <div className="max-w-sm">
        <PasswordInput aria-label="Password" loading defaultValue="correct horse" />
      </div>
    ),
  },
});
