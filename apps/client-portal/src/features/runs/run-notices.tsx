"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { type StreamState, useWords } from "@bizosaas/portal-kit/client";
import { Callout } from "@bizosaas/ui";
import { failedNodeOf, nodeNameOf } from "./run-graph.ts";
import { RunWaits } from "./run-waits.tsx";
import { runWords } from "./words.ts";

/** What a reader must know before the rest: where it failed and why, that it was cancelled, that the page stands still. */
export function RunNotices({ run, isStopping, stream }: { run: RunDetail; isStopping: boolean; stream: StreamState }) {
  const t = useWords(runWords).detail;
  const failedAt = failedNodeOf(run);
  const name = nodeNameOf(run, failedAt);
  const isNamed = failedAt !== null && run.error?.message.includes(`“${name}”`) === true;
  const heading = failedAt ? t.failedAt(name) : t.failed;
  return (
    <>
      {stream === "failed" && <Callout tone="warning">{t.liveOff}</Callout>}
      {run.status === "failed" && (
        <Callout tone="danger" title={isNamed ? run.error?.message : heading}>
          {isNamed ? undefined : run.error?.message}
        </Callout>
      )}
      {run.status === "cancelled" && <Callout tone="info">{t.cancelled}</Callout>}
      {run.status === "paused" && <Callout tone="warning">{t.paused}</Callout>}
      {run.waitsForPlace && <Callout tone="info">{t.waitsForPlace}</Callout>}
      {run.isPausing && <Callout tone="info">{t.pausing}</Callout>}
      {isStopping && <Callout tone="info">{t.stopping}</Callout>}
      <RunWaits run={run} />
    </>
  );
}
