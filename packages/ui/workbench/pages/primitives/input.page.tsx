import { Input } from "../../../src/primitives/input.tsx";
import { PasswordInput } from "../../../src/primitives/password-input.tsx";
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
    "Invalid, read only, disabled, loading": () => (
      <div className="grid max-w-sm gap-2">
        <Input aria-label="Address" aria-invalid defaultValue="not an address" />
        <Input aria-label="Address" readOnly defaultValue="https://shop.example.com" />
        <Input aria-label="Address" disabled defaultValue="https://shop.example.com" />
        <Input aria-label="Address" loading defaultValue="https://shop.example.com" />
      </div>
    ),
    Password: () => (
      <div className="grid max-w-sm gap-2">
        <PasswordInput aria-label="Password" defaultValue="correct horse" />
        <PasswordInput aria-label="Password" disabled defaultValue="correct horse" />
      </div>
    ),
  },
});
