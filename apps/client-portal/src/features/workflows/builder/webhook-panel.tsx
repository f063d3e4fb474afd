"use client";

import type { WorkflowDetail } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, ConfirmDialog, CopyField, Dialog, DialogClose } from "@bizosaas/ui";
import { useState } from "react";
import { rotateWebhookSecret } from "../actions.ts";
import { builderWords } from "./words.ts";

type Props = { workflow: WorkflowDetail; nodeId: string; canWrite: boolean };

/** A webhook trigger's address, and its secret, which is shown once. */
export function WebhookPanel({ workflow, nodeId, canWrite }: Props) {
  const t = useWords(builderWords).webhook;
  const [made, setMade] = useState<{ url: string; secret: string } | null>(null);
  const { run } = useAction(rotateWebhookSecret, { onDone: setMade });
  const webhook = workflow.webhooks.find((each) => each.nodeId === nodeId);
  if (!webhook) return <Callout tone="info">{t.afterPublish}</Callout>;
  const hasSecret = webhook.hasSecret || made !== null;
  const rotate = async () => {
    await run({ workflowId: workflow.id, nodeId });
  };
  return (
    <div className="grid gap-3">
      <CopyField label={t.url} value={webhook.url} help={hasSecret ? t.hasSecret : t.noSecret} />
      {canWrite && (
        <div>
          <ConfirmDialog
            trigger={<Button>{t.rotate}</Button>}
            title={t.rotateTitle}
            description={t.rotateHint}
            confirmLabel={t.rotate}
            tone="primary"
            onConfirm={rotate}
          />
        </div>
      )}
      <Dialog
        open={made !== null}
        onOpenChange={(isOpen) => !isOpen && setMade(null)}
        title={t.secret}
        description={t.once}
        footer={
          <DialogClose>
            <Button variant="primary">{t.close}</Button>
          </DialogClose>
        }
      >
        {made && <CopyField label={t.secret} value={made.secret} />}
      </Dialog>
    </div>
  );
}
