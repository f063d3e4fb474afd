import { Field } from "../../../src/primitives/field.tsx";
import { Input } from "../../../src/primitives/input.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Field",
  states: {
    "Label and help": () => (
      <div className="max-w-sm">
        <Field label="Site address" help="The address that visitors see.">
          {(control) => <Input {...control} defaultValue="https://shop.example.com" />}
        </Field>
      </div>
    ),
    Error: () => (
      <div className="max-w-sm">
        <Field
          label="Site address"
          help="The address that visitors see."
          error="Write the whole address, with https://."
          required
        >
          {(control) => <Input {...control} defaultValue="shop" />}
        </Field>
      </div>
    ),
    Optional: () => (
      <div className="max-w-sm">
        <Field label="Note" markOptional>
          {(control) => <Input {...control} />}
        </Field>
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-sm">
        <Field label="Organization id" disabledReason="It is in links that others keep, so it can't be changed.">
          {(control) => <Input {...control} defaultValue="acme" />}
        </Field>
      </div>
    ),
  },
});
