"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Card, formatDuration, linkClasses, Timeline } from "@bizosaas/ui";
import { nodeNameOf, stepsOfNode } from "./run-graph.ts";
import { inOrder, tookMs } from "./run-time.ts";
import { runWords } from "./words.ts";

/** Every attempt in the order they began: how long after the start, how long it took, and why it failed. */
export function RunTimeline({ run, onOpen }: { run: RunDetail; onOpen: (nodeId: string) => void }) {
  const t = useWords(runWords);
  const beganMs = Date.parse(run.startedAt ?? run.createdAt);
  const entries = inOrder(run.steps).map(({ step, at }) => {
    const ms = tookMs(step);
    const name = nodeNameOf(run, step.nodeId);
    const isOnly = stepsOfNode(run, step.nodeId).length === 1;
    return {
      id: `${step.nodeId}:${step.iteration}:${step.attempt}`,
      status: step.status,
      title: (
        <button type="button" className={linkClasses()} onClick={() => onOpen(step.nodeId)}>
          {isOnly ? name : `${name}, ${t.detail.attempt(step.attempt).toLowerCase()}`}
        </button>
      ),
      time: t.timeline.at(formatDuration(Math.max(0, at - beganMs)), ms === null ? null : formatDuration(ms)),
      body: step.error?.message ?? t.stepStatus[step.status],
    };
  });
  if (entries.length === 0) return null;
  return (
    <Card title={t.timeline.title}>
      <Timeline label={t.timeline.title} entries={entries} />
    </Card>
  );
}
