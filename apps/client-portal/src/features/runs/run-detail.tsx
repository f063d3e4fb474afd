"use client";

import type { Approval, NodeKind, Receipt, RunDetail } from "@bizosaas/contracts";
import { PageCrumb, useEventStream, useWords } from "@bizosaas/portal-kit/client";
import { Card, PageHeader, Sheet, Skeleton, StatusBadge } from "@bizosaas/ui";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { RunControls } from "./run-controls.tsx";
import { RunDrawing } from "./run-drawing.tsx";
import { RunFacts } from "./run-facts.tsx";
import { nodeNameOf, runGraphOf } from "./run-graph.ts";
import { RunNotices } from "./run-notices.tsx";
import { RunPlayback } from "./run-playback.tsx";
import { RunReceipts } from "./run-receipts.tsx";
import { isFinishedRun } from "./run-time.ts";
import { RunTimeline } from "./run-timeline.tsx";
import { usePlayback } from "./use-playback.ts";
import { runWords } from "./words.ts";

// Comes with the first step that somebody opens.
const RunStepDetail = dynamic(() => import("./run-step-detail.tsx").then((module) => module.RunStepDetail), {
  loading: () => <Skeleton height="tile" />,
});

// These come with a run that asks, or asked, somebody: most don't.
const ApprovalBody = dynamic(() => import("../approvals/approval-body.tsx").then((module) => module.ApprovalBody), {
  loading: () => <Skeleton height="tile" />,
});
const RunDecisions = dynamic(() => import("../approvals/run-decisions.tsx").then((module) => module.RunDecisions), {
  loading: () => <Skeleton height="tile" />,
});

type Props = {
  initial: RunDetail;
  kinds: readonly NodeKind[];
  /** Of a run that wrote more, only so many receipts come along. */
  receiptLimit: number;
  canOperate: boolean;
  canDecide: boolean;
};

/** The run as it is now: followed by events until it is over. */
const useLiveRun = (initial: RunDetail) => {
  const [latest, setLatest] = useState<RunDetail | null>(null);
  const run = latest ?? initial;
  // A run that was over goes on once it is retried.
  const isWatched = !isFinishedRun(run);
  const stream = useEventStream<RunDetail>({
    url: isWatched ? `/api/runs/${initial.id}/watch` : null,
    onEvent: setLatest,
  });
  return {
    run,
    setRun: setLatest,
    stream: isWatched ? stream : ("done" as const),
    keepReceipt: (receipt: Receipt) =>
      setLatest({ ...run, receipts: run.receipts.map((each) => (each.id === receipt.id ? receipt : each)) }),
    keepApproval: (approval: Approval) =>
      setLatest({ ...run, approvals: run.approvals.map((each) => (each.id === approval.id ? approval : each)) }),
  };
};

/** One run, live: its state in words, its graph, its approvals and everything it wrote. */
export function RunDetailView({ initial, kinds, receiptLimit, canOperate, canDecide }: Props) {
  const t = useWords(runWords);
  const { run, setRun, stream, keepReceipt, keepApproval } = useLiveRun(initial);
  const [nodeId, setNodeId] = useState<string | null>(null);
  const [wasCancelled, setCancelled] = useState(false);
  const isOver = isFinishedRun(run);
  const playback = usePlayback(run, isOver);
  const { shown } = playback;
  const graph = useMemo(() => runGraphOf(shown, kinds, t), [shown, kinds, t]);
  const cancelled = (next: RunDetail) => {
    setRun(next);
    setCancelled(true);
  };
  const live = stream === "live" || stream === "connecting" || stream === "reconnecting" ? t.detail[stream] : undefined;
  return (
    <>
      <PageCrumb label={run.triggerSummary} />
      <PageHeader
        title={run.workflowName}
        subtitle={run.triggerSummary}
        meta={
          <>
            <StatusBadge status={run.status} label={t.runStatus[run.status]} />
            {run.waitingFor && !isOver && (
              <span className="text-dense text-fg-muted">
                {t.detail.waitingFor}: {run.waitingFor}
              </span>
            )}
          </>
        }
        actions={
          canOperate && <RunControls run={run} isStopping={wasCancelled} onChanged={setRun} onCancelled={cancelled} />
        }
      />
      <RunNotices run={run} isStopping={wasCancelled && !isOver} stream={stream} />
      {run.approvals
        .filter(({ status }) => status === "pending" && !isOver)
        .map((approval) => (
          <Card key={approval.id} title={approval.title} description={t.approval}>
            <ApprovalBody approval={approval} canDecide={canDecide} onDecided={keepApproval} />
          </Card>
        ))}
      {run.approvals.some(({ status }) => status !== "pending") && <RunDecisions approvals={run.approvals} />}
      <section aria-labelledby="run-steps" className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h2 id="run-steps" className="text-lead font-semibold">
            {t.detail.steps}
          </h2>
          <span role="status" className="text-meta text-fg-muted">
            {isOver ? undefined : live}
          </span>
        </div>
        <p className="text-dense text-fg-muted">{t.detail.stepsHint}</p>
        {isOver && <RunPlayback playback={playback} />}
        <RunDrawing label={t.detail.steps} graph={graph} selectedId={nodeId} onSelect={setNodeId} />
      </section>
      <Sheet
        title={nodeNameOf(run, nodeId)}
        open={nodeId !== null}
        onOpenChange={(isOpen) => !isOpen && setNodeId(null)}
      >
        {nodeId && <RunStepDetail run={shown} nodeId={nodeId} kinds={kinds} />}
      </Sheet>
      <RunReceipts
        receipts={run.receipts}
        limit={receiptLimit}
        isOver={isOver}
        canOperate={canOperate}
        onChanged={keepReceipt}
      />
      <RunTimeline run={run} onOpen={setNodeId} />
      <RunFacts run={run} />
    </>
  );
}
