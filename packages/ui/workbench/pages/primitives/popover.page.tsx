import { Button } from "../../../src/primitives/button.tsx";
import { Field } from "../../../src/primitives/field.tsx";
import { Input } from "../../../src/primitives/input.tsx";
import { Popover } from "../../../src/primitives/popover.tsx";
import { definePage } from "../../define-page.ts";

const content = <Field label="Share with">{(control) => <Input {...control} placeholder="name@example.com" />}</Field>;

export default definePage({
  title: "Popover",
  states: {
    Closed: () => (
      <Popover label="Share" trigger={<Button>Share</Button>}>
        {content}
      </Popover>
    ),
  },
  overlays: {
    Open: () => (
      <Popover open label="Share" trigger={<Button>Share</Button>}>
        {content}
      </Popover>
    ),
  },
});
