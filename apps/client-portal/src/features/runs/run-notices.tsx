"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { type StreamState, useWords } from "@bizosaas/portal-kit/client";
import { Callout } from "@bizosaas/ui";
import { failedNodeOf, nodeNameOf } from "./run-graph.ts";
import { runWords } from "./words.ts";

/** What a reader must know before the rest: where it failed and why, that it was cancelled, that the page stands still. */
export function RunNotices({ run, isStopping, stream }: { run: RunDetail; isStopping: boolean; stream: StreamState }) {
  const t = useWords(runWords).detail;
  const failedAt = failedNodeOf(run);
  return (
    <>
      {stream === "failed" && <Callout tone="warning">{t.liveOff}</Callout>}
      {run.status === "failed" && (
        <Callout tone="danger" title={failedAt ? t.failedAt(nodeNameOf(run, failedAt)) : t.failed}>
          {run.error?.message}
        </Callout>
      )}
      {run.status === "cancelled" && <Callout tone="info">{t.cancelled}</Callout>}
      {isStopping && <Callout tone="info">{t.stopping}</Callout>}
    </>
  );
}
