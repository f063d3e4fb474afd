import { Button } from "../../../src/primitives/button.tsx";
import { Dialog, DialogClose } from "../../../src/primitives/dialog.tsx";
import { Field } from "../../../src/primitives/field.tsx";
import { Input } from "../../../src/primitives/input.tsx";
import { definePage } from "../../define-page.ts";

export default definePage({
  title: "Dialog",
  states: {
    Closed: () => (
      <Dialog title="Rename connection" trigger={<Button>Rename</Button>}>
        <Field label="Name">{(control) => <Input {...control} defaultValue="Shop" />}</Field>
      </Dialog>
    ),
  },
  overlays: {
    "With a form": () => (
      <Dialog
        open
        title="Rename connection"
        description="The name is only shown to your own organization."
        footer={
          <>
            <DialogClose>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="primary">Rename</Button>
          </>
        }
      >
        <Field label="Name">{(control) => <Input {...control} defaultValue="Shop" />}</Field>
      </Dialog>
    ),
  },
});
