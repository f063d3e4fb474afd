"use client";

import type { WorkflowDetail, WorkflowSummary } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Checkbox, ConfirmDialog } from "@bizosaas/ui";
import { useState } from "react";
import { cancelWorkflowRuns, readWorkflow } from "./actions.ts";
import { workflowWords } from "./words.ts";

type Props = {
  workflow: Pick<WorkflowSummary, "id" | "name" | "state">;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChanged?: ((workflow: WorkflowDetail) => void) | undefined;
};

/** Says what will and will not stop, and offers to let nothing new start. */
export function CancelRunsDialog({ workflow, open, onOpenChange, onChanged }: Props) {
  const t = useWords(workflowWords);
  const [isPausing, setPausing] = useState(false);
  const canPause = workflow.state === "active";
  const read = useAction(readWorkflow, onChanged && { onDone: onChanged });
  const { run } = useAction(cancelWorkflowRuns, {
    success: ({ cancelled, left }) => (cancelled > 0 ? t.cancelled(cancelled, left) : t.cancelledNone),
    onDone: ({ paused }) => void (paused && canPause && onChanged && read.run({ workflowId: workflow.id })),
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t.cancelTitle(workflow.name)}
      description={t.cancelHint}
      confirmLabel={t.cancelRuns}
      cancelLabel={t.keepRuns}
      onConfirm={async () => void (await run({ workflowId: workflow.id, pause: canPause && isPausing }))}
    >
      {canPause && (
        <Checkbox
          label={t.cancelPause}
          help={t.cancelPauseHint}
          checked={isPausing}
          onCheckedChange={(checked) => setPausing(checked === true)}
        />
      )}
    </ConfirmDialog>
  );
}
