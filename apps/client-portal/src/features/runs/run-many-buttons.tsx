"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog, Progress, useTableSelection } from "@bizosaas/ui";
import { CircleStop, RotateCcw } from "lucide-react";
import type { ReactElement } from "react";
import { cancelRunOfMany, retryRunOfMany } from "./actions.ts";
import { useRunMany } from "./use-run-many.ts";
import { runWords } from "./words.ts";

type Words = {
  button: string;
  title: (count: number) => string;
  progress: (done: number, count: number) => string;
  description: string;
  keep: string;
};
type Props = { t: Words; trigger: ReactElement; tone: "danger" | "primary"; many: ReturnType<typeof useRunMany> };

function ManyDialog({ t, trigger, tone, many: { done, actOnAll } }: Props) {
  const { selected, clear } = useTableSelection();
  const confirm = async () => {
    await actOnAll(selected);
    clear();
  };
  return (
    <ConfirmDialog
      trigger={trigger}
      title={t.title(selected.length)}
      description={t.description}
      confirmLabel={t.button}
      cancelLabel={t.keep}
      tone={tone}
      onConfirm={confirm}
    >
      {done > 0 && <Progress label={t.progress(done, selected.length)} value={done} max={selected.length} />}
    </ConfirmDialog>
  );
}

/** What may be done to the chosen runs: cancel those under way, retry those that failed. Each asks once. */
export function RunManyButtons() {
  const { cancel, cancelMany, retry, retryMany } = useWords(runWords);
  const cancelling = useRunMany(cancelRunOfMany, cancelMany);
  const retrying = useRunMany(retryRunOfMany, retryMany);
  return (
    <>
      <ManyDialog
        t={{ ...retryMany, description: retry.description, keep: retry.keep }}
        trigger={
          <Button size="sm" icon={<RotateCcw aria-hidden />}>
            {retryMany.button}
          </Button>
        }
        tone="primary"
        many={retrying}
      />
      <ManyDialog
        t={{ ...cancelMany, description: cancel.description, keep: cancel.keep }}
        trigger={
          <Button size="sm" variant="danger" icon={<CircleStop aria-hidden />}>
            {cancelMany.button}
          </Button>
        }
        tone="danger"
        many={cancelling}
      />
    </>
  );
}
