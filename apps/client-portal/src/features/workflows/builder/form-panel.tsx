"use client";

import type { WorkflowDetail } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, buttonClasses, Callout, ConfirmDialog, CopyField } from "@bizosaas/ui";
import { useState } from "react";
import { rotateFormAddress } from "../actions.ts";
import { formBuilderWords } from "./form-words.ts";

type Props = { workflow: WorkflowDetail; nodeId: string; canWrite: boolean };

/** Where a form's page is, and how to give it another address. */
export function FormPanel({ workflow, nodeId, canWrite }: Props) {
  const t = useWords(formBuilderWords);
  const [moved, setMoved] = useState<string | null>(null);
  const { run } = useAction(rotateFormAddress, { success: t.rotated, onDone: ({ url }) => setMoved(url) });
  const url = moved ?? workflow.forms.find((each) => each.nodeId === nodeId)?.url;
  if (!url) return <Callout tone="info">{t.afterPublish}</Callout>;
  const rotate = async () => {
    await run({ workflowId: workflow.id, nodeId });
  };
  return (
    <div className="grid gap-3">
      <CopyField label={t.url} value={url} help={t.urlHelp} />
      <div className="flex flex-wrap gap-2">
        <a href={url} target="_blank" rel="noreferrer" className={buttonClasses({})}>
          {t.open}
        </a>
        {canWrite && (
          <ConfirmDialog
            trigger={<Button>{t.rotate}</Button>}
            title={t.rotateTitle}
            description={t.rotateHint}
            confirmLabel={t.rotate}
            onConfirm={rotate}
          />
        )}
      </div>
    </div>
  );
}
