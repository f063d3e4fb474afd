"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog } from "@bizosaas/ui";
import { CircleStop } from "lucide-react";
import { cancelRun } from "./actions.ts";
import { runWords } from "./words.ts";

/** Cancels after saying what will and will not stop. */
export function CancelRunButton({ runId, onCancelled }: { runId: string; onCancelled: (run: RunDetail) => void }) {
  const t = useWords(runWords).cancel;
  const { run, isPending } = useAction(cancelRun, { success: t.done, onDone: onCancelled });
  const confirm = async () => {
    await run({ runId });
  };
  return (
    <ConfirmDialog
      trigger={
        <Button icon={<CircleStop aria-hidden />} loading={isPending}>
          {t.button}
        </Button>
      }
      title={t.title}
      description={t.description}
      confirmLabel={t.confirm}
      cancelLabel={t.keep}
      onConfirm={confirm}
    />
  );
}
