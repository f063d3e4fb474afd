import { Button } from "../../../src/primitives/button.tsx";
import { ConfirmDialog } from "../../../src/primitives/confirm-dialog.tsx";
import { definePage } from "../../define-page.ts";

const never = () => new Promise<void>(() => undefined);

export default definePage({
  title: "Confirm dialog",
  states: {
    "Behind its button": () => (
      <ConfirmDialog
        trigger={<Button variant="danger">Delete connection</Button>}
        title="Delete this connection?"
        description="Records that were read stay. Workflows that use it stop."
        confirmLabel="Delete connection"
        onConfirm={never}
      />
    ),
  },
  overlays: {
    Danger: () => (
      <ConfirmDialog
        open
        title="Delete this connection?"
        description="Records that were read stay. Workflows that use it stop. This can't be undone."
        confirmLabel="Delete connection"
        onConfirm={never}
      />
    ),
    "Not dangerous": () => (
      <ConfirmDialog
        open
        tone="primary"
        title="Publish this workflow?"
        description="The next run uses the new steps."
        confirmLabel="Publish workflow"
        onConfirm={never}
      />
    ),
  },
});
