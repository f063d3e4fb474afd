"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog, Progress, toast, useTableSelection } from "@bizosaas/ui";
import { CircleStop } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { cancelRunOfMany } from "./actions.ts";
import { runWords } from "./words.ts";

/** Cancels one by one; what fails is counted and told with its reason, the others go on. */
const useCancelMany = () => {
  const t = useWords(runWords).cancelMany;
  const router = useRouter();
  const [done, setDone] = useState(0);
  const cancelAll = async (runIds: readonly string[]) => {
    const refusals: string[] = [];
    setDone(0);
    for (const [index, runId] of runIds.entries()) {
      const result = await cancelRunOfMany({ runId }).catch(() => null);
      if (!result?.ok) refusals.push(result?.error.message ?? t.unreachable);
      setDone(index + 1);
    }
    const cancelled = runIds.length - refusals.length;
    if (cancelled > 0) toast.success(t.done(cancelled));
    if (refusals.length > 0) {
      toast.error(t.failed(refusals.length), { description: [...new Set(refusals)].join(" ") });
    }
    router.refresh();
  };
  return { done, cancelAll };
};

/** Cancels the chosen runs after asking once. */
export function CancelRunsButton() {
  const words = useWords(runWords);
  const t = words.cancelMany;
  const { selected, clear } = useTableSelection();
  const { done, cancelAll } = useCancelMany();
  const confirm = async () => {
    await cancelAll(selected);
    clear();
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="danger" icon={<CircleStop aria-hidden />}>
          {t.button}
        </Button>
      }
      title={t.title(selected.length)}
      description={words.cancel.description}
      confirmLabel={t.button}
      cancelLabel={words.cancel.keep}
      onConfirm={confirm}
    >
      {done > 0 && <Progress label={t.progress(done, selected.length)} value={done} max={selected.length} />}
    </ConfirmDialog>
  );
}
