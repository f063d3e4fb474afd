"use client";

import { PageCrumb, usePolled, useWords } from "@bizosaas/portal-kit/client";
import { Callout, PageHeader, StatusBadge } from "@bizosaas/ui";
import type { PlatformRun } from "./queries.ts";
import { RunSummary } from "./run-summary.tsx";
import { RunView } from "./run-view.tsx";
import { StepTable } from "./step-table.tsx";
import { failureOf, runWords } from "./words.ts";

const canChange = ({ status }: PlatformRun): boolean => !["succeeded", "failed", "cancelled"].includes(status);

/** One run of any tenant: its graph, its steps and what it cost, kept current until it ends. */
export function RunDetail({ initial }: { initial: PlatformRun }) {
  const t = useWords(runWords);
  const { value: run, failure } = usePolled({ url: `/api/runs/${initial.id}`, initial, isLive: canChange });
  return (
    <>
      <PageCrumb label={run.workflowName} />
      <PageHeader
        title={run.workflowName}
        subtitle={run.tenantName}
        meta={<StatusBadge status={run.status} label={t.statuses[run.status]} />}
      />
      {failure && (
        <Callout tone="warning" title={t.stale}>
          {failure}
        </Callout>
      )}
      {run.error && (
        <Callout tone="danger" title={t.failedTitle}>
          {failureOf(run.error, t)} (<span className="font-mono">{run.error.code}</span>)
        </Callout>
      )}
      <Callout tone="info" title={t.withoutDataTitle}>
        {t.withoutData}
      </Callout>
      <section aria-labelledby="graph-title" className="grid gap-3">
        <h2 id="graph-title" className="text-lead font-semibold">
          {t.graph}
        </h2>
        <RunView run={run} />
      </section>
      <section aria-labelledby="steps-title" className="grid gap-3">
        <h2 id="steps-title" className="text-lead font-semibold">
          {t.steps}
        </h2>
        <StepTable run={run} />
      </section>
      <RunSummary run={run} />
    </>
  );
}
