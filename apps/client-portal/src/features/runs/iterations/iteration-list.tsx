"use client";

import type { RunDetail, RunIteration } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Button, NativeSelect, StatusBadge } from "@bizosaas/ui";
import { useState } from "react";
import { runWords } from "../words.ts";
import { listIterations } from "./actions.ts";
import { useRead } from "./use-read.ts";
import { iterationWords } from "./words.ts";

const pageSize = 25;
const previewLength = 60;

const previewOf = ({ item, error }: RunIteration): string => {
  const text = error?.message ?? (typeof item === "string" ? item : JSON.stringify(item));
  return text.length > previewLength ? `${text.slice(0, previewLength)}…` : text;
};

function IterationRow({ iteration, onChoose }: { iteration: RunIteration; onChoose: (path: string) => void }) {
  const t = useWords(iterationWords);
  const { stepStatus } = useWords(runWords);
  return (
    <li>
      <button
        type="button"
        onClick={() => onChoose(iteration.path)}
        className="flex w-full items-center gap-3 rounded-control px-2 py-1.5 text-start transition-colors hover:bg-hover pointer-coarse:min-h-11"
      >
        <span className="shrink-0 text-body font-semibold">{t.item(iteration.index + 1)}</span>
        <span className="min-w-0 flex-1 truncate text-dense text-fg-muted">{previewOf(iteration)}</span>
        <StatusBadge status={iteration.status} label={stepStatus[iteration.status]} />
      </button>
    </li>
  );
}

type Props = { run: RunDetail; loopId: string; within: string; onChoose: (iteration: RunIteration) => void };

/** The items of a loop, a page at a time, all of them or only those that failed. */
export function IterationList({ run, loopId, within, onChoose }: Props) {
  const t = useWords(iterationWords);
  const [starts, setStarts] = useState<number[]>([0]);
  const [status, setStatus] = useState<"" | "failed">("");
  const from = starts.at(-1) ?? 0;
  const loop = run.tallies.find(({ nodeId, isLoop }) => isLoop && nodeId === loopId);
  // While the run goes on, what it has counted so far says when there is something new to read.
  const seen = loop ? `${loop.total}.${loop.waiting}.${loop.succeeded}.${loop.failed}` : "";
  const subject = `${run.id} ${loopId} ${within} ${status} ${from}`;
  const {
    state,
    value: page,
    again,
  } = useRead(subject, seen, () =>
    listIterations({ runId: run.id, nodeId: loopId, within, from, limit: pageSize, ...(status && { status }) }),
  );
  const show = (next: string) => {
    setStatus(next === "failed" ? next : "");
    setStarts([0]);
  };
  const first = (starts.length - 1) * pageSize + 1;
  return (
    <div className="grid gap-3">
      {loop && <p className="text-dense text-fg-muted">{t.counts(loop.total, loop.succeeded, loop.failed)}</p>}
      <NativeSelect
        aria-label={t.show}
        value={status}
        options={[
          { value: "", label: t.all },
          { value: "failed", label: t.failedOnly },
        ]}
        onChange={(event) => show(event.currentTarget.value)}
      />
      <p role="status" className="text-dense text-fg-muted empty:hidden">
        {state === "loading" && page === null && t.loading}
        {state === "failed" && t.unreachable}
        {page?.items.length === 0 && (status ? t.noneFailed : t.none)}
      </p>
      {state === "failed" && <Button onClick={again}>{t.again}</Button>}
      <ul className="grid gap-0.5">
        {page?.items.map((iteration) => (
          <IterationRow key={iteration.path} iteration={iteration} onChoose={() => onChoose(iteration)} />
        ))}
      </ul>
      {page && page.total > pageSize && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Button size="sm" disabled={starts.length === 1} onClick={() => setStarts(starts.slice(0, -1))}>
            {t.earlier}
          </Button>
          <span className="text-dense text-fg-muted">{t.range(first, first + page.items.length - 1, page.total)}</span>
          <Button
            size="sm"
            disabled={page.next === null}
            onClick={() => page.next !== null && setStarts([...starts, page.next])}
          >
            {t.later}
          </Button>
        </div>
      )}
    </div>
  );
}
