"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog } from "@bizosaas/ui";
import { CirclePause, CirclePlay } from "lucide-react";
import { pauseRun, resumeRun } from "./actions.ts";
import { runWords } from "./words.ts";

type Props = { run: RunDetail; onChanged: (run: RunDetail) => void };

/** Pauses after saying what stops and what stays open; a paused run is resumed by the same button's place. */
export function PauseRunButton({ run, onChanged }: Props) {
  const t = useWords(runWords).pause;
  const pause = useAction(pauseRun, { success: t.done, onDone: onChanged });
  const resume = useAction(resumeRun, { success: t.resumed, onDone: onChanged });
  const target = { runId: run.id };
  if (run.status === "paused")
    return (
      <Button
        variant="primary"
        icon={<CirclePlay aria-hidden />}
        loading={resume.isPending}
        onClick={() => void resume.run(target)}
      >
        {t.resume}
      </Button>
    );
  if (run.isPausing) return null;
  return (
    <ConfirmDialog
      trigger={
        <Button icon={<CirclePause aria-hidden />} loading={pause.isPending}>
          {t.button}
        </Button>
      }
      title={t.title}
      description={t.description}
      confirmLabel={t.button}
      tone="primary"
      onConfirm={async () => void (await pause.run(target))}
    />
  );
}
