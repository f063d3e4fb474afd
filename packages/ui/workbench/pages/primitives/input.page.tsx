import { Field } from "../../../src/primitives/field.tsx";
import { Input } from "../../../src/primitives/input.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Input",
  states: {
    "Empty and filled": () => (
      <div className="grid max-w-sm gap-2">
        <Input aria-label="Name" placeholder="Name of the connection" />
        <Input aria-label="Name" defaultValue="Shop" />
      </div>
    ),
    Sizes: () => (
      <div className="grid max-w-sm gap-2">
        <Input aria-label="Small" size="sm" defaultValue="Small" />
        <Input aria-label="Medium" size="md" defaultValue="Medium" />
        <Input aria-label="Large" size="lg" defaultValue="Large" />
      </div>
    ),
    Monospaced: () => (
      <div className="max-w-sm">
        <Input aria-label="Identifier" font="mono" defaultValue="wf_0198a7c2" />
      </div>
    ),
    "Read only, disabled": () => (
      <div className="grid max-w-sm gap-2">
        <Input aria-label="Address" readOnly defaultValue="https://shop.example.com" />
        <Input aria-label="Address" disabled defaultValue="https://shop.example.com" />
      </div>
    ),
    Invalid: () => (
      <div className="max-w-sm">
        <Field label="Address" error="Write the whole address, with https://." required>
          {(control) => <Input {...control} defaultValue="not an address" />}
        </Field>
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-sm">
        <Field label="Organization id" disabledReason="It is in links that others keep.">
          {(control) => <Input {...control} defaultValue="acme" />}
        </Field>
      </div>
    ),
    Loading: () => (
      <div className="max-w-sm">
        <Input aria-label="Address" loading defaultValue="https://shop.example.com" />
      </div>
    ),
  },
});
