import type { RunStatus, RunSummary } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { findMatching, mostRuns, type ReadRuns } from "./find-matching.ts";
import { statusesFor } from "./many-verbs.ts";

const runOf = (id: string): RunSummary => ({
  ...{ id, workflowId: "w", workflowName: "Excerpts", version: 1, status: "failed", triggerKind: "trigger.manual" },
  ...{ triggerSummary: `Post ${id}`, searchValues: [], waitingFor: null, error: null, inputTokens: 0, outputTokens: 0 },
  ...{ costMicros: 0, createdAt: "2026-03-02T09:00:00.000Z", startedAt: null, finishedAt: null },
});

/** A gateway with so many runs of each status. */
const gatewayWith = (counts: Partial<Record<RunStatus, number>>) => {
  const asked: Parameters<ReadRuns>[0][] = [];
  const read: ReadRuns = (filter) => {
    asked.push(filter);
    const total = counts[filter.status ?? "queued"] ?? 0;
    const from = Number(filter.cursor ?? 0);
    const end = Math.min(total, from + filter.limit);
    const items = Array.from({ length: end - from }, (_, index) => runOf(`${filter.status}-${from + index}`));
    return Promise.resolve({ ok: true, value: { items, nextCursor: end < total ? String(end) : null } });
  };
  return { asked, read };
};

test("all 312 that fit are found, over the pages' edges, by the filters of the list", async () => {
  const { asked, read } = gatewayWith({ failed: 312, running: 40 });
  const counts: number[] = [];
  const filter = { search: "1042", sort: "-cost", cursor: "page-2" } as const;
  const { runs, isAll } = await findMatching(read, filter, statusesFor.retry, (count) => counts.push(count));
  expect({ found: runs.length, isAll, first: runs[0] }).toEqual({
    ...{ found: 312, isAll: true },
    first: { id: "failed-0", name: "Excerpts, Post failed-0" },
  });
  expect(counts).toEqual([100, 200, 300, 312]);
  expect(asked[0]).toEqual({ search: "1042", sort: "-cost", status: "failed", limit: 100 });
});

test("only what the list is narrowed to is looked for, and only where it can be done", async () => {
  const { asked, read } = gatewayWith({ waiting: 3, running: 2, paused: 5, succeeded: 9 });
  const find = async (status: RunStatus | undefined) =>
    (await findMatching(read, { ...(status && { status }) }, statusesFor.cancel, () => undefined)).runs.length;
  expect(await find(undefined)).toBe(10);
  expect(await find("waiting")).toBe(3);
  expect(await find("succeeded")).toBe(0);
  expect(asked.some(({ status }) => status === "succeeded")).toBe(false);
});

test("more than can be done at once are told as more, and a failure as its sentence", async () => {
  const { read } = gatewayWith({ failed: 5000 });
  const { runs, isAll } = await findMatching(read, {}, ["failed"], () => undefined);
  expect([runs.length, isAll]).toEqual([mostRuns, false]);
  const broken: ReadRuns = () =>
    Promise.resolve({ ok: false, error: { code: "unavailable", message: "Try again.", fields: [] } });
  await expect(findMatching(broken, {}, ["failed"], () => undefined)).rejects.toThrow("Try again.");
});
