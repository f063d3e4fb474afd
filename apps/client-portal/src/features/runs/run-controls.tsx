"use client";

import type { RunDetail } from "@bizosaas/contracts";
import dynamic from "next/dynamic";
import { isFinishedRun } from "./run-time.ts";

// Most runs that are looked at are over, and didn't fail: their page goes without any of these.
// With a place of its own to wait in: the page around it would be hidden meanwhile, and lose the focus.
const nothing = (): null => null;
const RetryRunDialog = dynamic(() => import("./retry-run-dialog.tsx").then((module) => module.RetryRunDialog), {
  loading: nothing,
});
const CancelRunButton = dynamic(() => import("./cancel-run-button.tsx").then((module) => module.CancelRunButton), {
  loading: nothing,
});
const PauseRunButton = dynamic(() => import("./pause-run-button.tsx").then((module) => module.PauseRunButton), {
  loading: nothing,
});

type Props = {
  run: RunDetail;
  isStopping: boolean;
  onChanged: (run: RunDetail) => void;
  onCancelled: (run: RunDetail) => void;
};

/** What can be done to the run as it stands: pause, resume or cancel it, or retry what of it failed. */
export function RunControls({ run, isStopping, onChanged, onCancelled }: Props) {
  const isRetriable = run.status === "failed" || (run.status === "succeeded" && run.failedSteps.length > 0);
  if (isRetriable) return <RetryRunDialog key={run.steps.length} run={run} onRetried={onChanged} />;
  if (isFinishedRun(run) || isStopping) return null;
  return (
    <>
      <CancelRunButton runId={run.id} onCancelled={onCancelled} />
      <PauseRunButton run={run} onChanged={onChanged} />
    </>
  );
}
