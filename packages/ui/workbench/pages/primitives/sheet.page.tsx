import { Button } from "../../../src/primitives/button.tsx";
import { DialogClose } from "../../../src/primitives/dialog.tsx";
import { Field } from "../../../src/primitives/field.tsx";
import { Input } from "../../../src/primitives/input.tsx";
import { Sheet } from "../../../src/primitives/sheet.tsx";
import { definePage } from "../../define-page.ts";

const form = <Field label="Name">{(control) => <Input {...control} defaultValue="Shop" />}</Field>;
const footer = (
  <>
    <DialogClose>
      <Button>Cancel</Button>
    </DialogClose>
    <Button variant="primary">Save changes</Button>
  </>
);

export default definePage({
  title: "Sheet",
  states: {
    "Behind its button": () => (
      <Sheet title="Edit connection" trigger={<Button>Edit</Button>} footer={footer}>
        {form}
      </Sheet>
    ),
  },
  overlays: {
    "From the end": () => (
      <Sheet open title="Edit connection" description="Shop" footer={footer}>
        {form}
      </Sheet>
    ),
    "From the start, small": () => (
      <Sheet open side="start" size="sm" title="Filters">
        {form}
      </Sheet>
    ),
  },
});
