"use client";

import type { PlatformRunStep } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { type Column, DataTable, EmptyState, formatDuration, Money, StatusDot } from "@bizosaas/ui";
import type { PlatformRun } from "./queries.ts";
import { failureOf, type RunWords, runWords } from "./words.ts";

const tookOf = ({ startedAt, finishedAt }: PlatformRunStep, t: RunWords): string => {
  if (!startedAt) return "–";
  return finishedAt ? formatDuration(Date.parse(finishedAt) - Date.parse(startedAt)) : t.notYet;
};

const columnsOf = (run: PlatformRun, t: RunWords, locale: string): Column<PlatformRunStep>[] => [
  {
    id: "step",
    header: t.step,
    cell: ({ nodeId, iteration }) => {
      const name = run.definition.nodes.find(({ id }) => id === nodeId)?.name ?? nodeId;
      return iteration > 0 ? `${name}, ${t.iteration(iteration)}` : name;
    },
  },
  {
    id: "status",
    header: t.status,
    isNarrow: true,
    cell: ({ status }) => <StatusDot status={status} label={t.statuses[status]} />,
  },
  { id: "error", header: t.error, cell: ({ error }) => (error ? failureOf(error, t) : "–") },
  { id: "attempts", header: t.attempts, align: "end", cell: ({ attempt }) => attempt },
  {
    id: "tokens",
    header: t.tokens,
    align: "end",
    cell: ({ inputTokens, outputTokens }) => (inputTokens + outputTokens).toLocaleString(locale),
  },
  { id: "cost", header: t.cost, align: "end", cell: ({ costMicros }) => <Money micros={costMicros} locale={locale} /> },
  { id: "took", header: t.took, align: "end", priority: 2, cell: (step) => tookOf(step, t) },
];

/** Steps by when they started; within one millisecond as they were drawn, and what never started last. */
const inOrder = ({ steps, definition: { nodes } }: PlatformRun): PlatformRunStep[] => {
  const startOf = ({ startedAt }: PlatformRunStep) => (startedAt ? Date.parse(startedAt) : Number.MAX_SAFE_INTEGER);
  const placeOf = ({ nodeId }: PlatformRunStep) => nodes.findIndex(({ id }) => id === nodeId);
  return steps.toSorted((one, other) => startOf(one) - startOf(other) || placeOf(one) - placeOf(other));
};

/** The steps that have run, in order. */
export function StepTable({ run }: { run: PlatformRun }) {
  const t = useWords(runWords);
  const locale = useLocale();
  if (run.steps.length === 0) return <EmptyState kind="first_use" title={t.noSteps} description={t.noStepsHint} />;
  return (
    <DataTable
      label={t.steps}
      columns={columnsOf(run, t, locale)}
      rows={inOrder(run)}
      rowKey={({ nodeId, iteration, attempt }) => `${nodeId}:${iteration}:${attempt}`}
    />
  );
}
