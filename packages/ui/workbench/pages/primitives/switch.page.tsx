import { Switch } from "../../../src/primitives/switch.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Switch",
  states: {
    "Off and on": () => (
      <div className="grid max-w-md gap-3">
        <Switch label="E-mail me when a run fails" />
        <Switch label="E-mail me when a run fails" defaultChecked />
      </div>
    ),
    "With help": () => (
      <div className="max-w-md">
        <Switch
          label="Sign-in with a code"
          help="Asks for a code of your authenticator at each sign-in."
          defaultChecked
        />
      </div>
    ),
    Saving: () => (
      <div className="max-w-md">
        <Switch label="E-mail me when a run fails" loading defaultChecked />
      </div>
    ),
    "Disabled with a reason": () => (
      <div className="max-w-md">
        <Switch label="Require codes for everybody" disabledReason="Set up a code for yourself first." />
      </div>
    ),
    Disabled: () => (
      <div className="grid max-w-md gap-3">
        <Switch label="E-mail me when a run fails" disabled />
        <Switch label="E-mail me when a run fails" disabled defaultChecked />
      </div>
    ),
  },
});
