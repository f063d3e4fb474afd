import type { RunDetail, RunStep, StepTally } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { momentsOf, runAt } from "./run-moments.ts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second)).toISOString();
const step = (nodeId: string, from: number | null, to: number | null, status: RunStep["status"]) =>
  ({
    ...{ nodeId, iteration: 0, attempt: 1, status, port: "out", output: 1, waitsFor: null },
    startedAt: from === null ? null : at(from),
    finishedAt: to === null ? null : at(to),
  }) as RunStep;
const run = {
  status: "failed",
  startedAt: at(0),
  finishedAt: at(9),
  steps: [step("fetch", 1, 4, "succeeded"), step("tell", 4, 9, "failed"), step("other", null, null, "skipped")],
  tallies: [] as RunDetail["tallies"],
} as RunDetail;
const statusesAt = (second: number) =>
  Object.fromEntries(runAt(run, Date.parse(at(second))).steps.map(({ nodeId, status }) => [nodeId, status]));

test("playback stops wherever a step began or ended, once per instant", () => {
  expect(momentsOf(run)).toEqual([0, 1, 4, 9].map((second) => Date.parse(at(second))));
});

test("a step is not there before it began, and runs without an outcome until it ended", () => {
  expect(statusesAt(0)).toEqual({});
  expect(statusesAt(1)).toEqual({ fetch: "running" });
  expect(runAt(run, Date.parse(at(3))).steps[0]).toMatchObject({ output: null, port: null, finishedAt: null });
  expect(statusesAt(4)).toEqual({ fetch: "succeeded", tell: "running" });
  expect(runAt(run, Date.parse(at(4))).status).toBe("running");
});

test("the last moment is the run as it is", () => {
  expect(runAt(run, Date.parse(at(9)))).toBe(run);
});

test("a step that waited waits until it ended", () => {
  const asked = { ...run, steps: [{ ...step("ask", 1, 8, "succeeded"), waitsFor: "approval" as const }] };
  expect(runAt(asked, Date.parse(at(3))).steps).toMatchObject([{ status: "waiting", finishedAt: null }]);
});

const tally = (nodeId: string, from: number, ended: number[], of: Partial<StepTally>): StepTally => ({
  ...{ nodeId, isLoop: false, ports: ["out"], total: 2, running: 0, waiting: 0, succeeded: 2, failed: 0 },
  attempts: 2,
  ...{ startedAt: at(from), endedAt: ended.map(at), ...of },
});
/** Tenths of two: the first ended with the first five. */
const tenths = (first: number, second: number) => [...Array(5).fill(first), ...Array(5).fill(second)];
const looped = {
  ...run,
  steps: [step("each", 1, 8, "succeeded")],
  tallies: [
    tally("each", 1, tenths(5, 8), { isLoop: true }),
    tally("read", 1, tenths(3, 6), {}),
    tally("send", 4, tenths(5, 8), { succeeded: 1, failed: 1 }),
  ],
  definition: { edges: [{ id: "e", source: "read", sourcePort: "out", target: "send" }] },
} as unknown as RunDetail;
const talliesAt = (second: number) => runAt(looped, Date.parse(at(second))).tallies;

test("playback stops wherever steps inside a loop began or ended", () => {
  expect(momentsOf(looped)).toEqual([0, 1, 3, 4, 5, 6, 8, 9].map((second) => Date.parse(at(second))));
});

test("what happened inside a loop is not there before it began, and counts up while it runs", () => {
  expect(talliesAt(0)).toEqual([]);
  expect(talliesAt(1).map(({ nodeId, running, succeeded }) => [nodeId, running, succeeded])).toEqual([
    ["each", 2, 0],
    ["read", 2, 0],
  ]);
  expect(talliesAt(5)).toMatchObject([
    { nodeId: "each", running: 1, succeeded: 1 },
    { nodeId: "read", running: 1, succeeded: 1 },
    { nodeId: "send", running: 1, succeeded: 1, failed: 0 },
  ]);
  expect(talliesAt(8)).toEqual(looped.tallies);
});

test("of a loop that did not finish only those that ended count, and those that failed as failed", () => {
  const seconds = Array.from({ length: 10 }, (_, tenth) => tenth + 1);
  const countsOf = (of: Partial<StepTally>) => {
    const stopped = { ...looped, finishedAt: at(20), tallies: [tally("send", 0, seconds, { total: 1000, ...of })] };
    return [...seconds, 15].map((second) => {
      const [{ running, succeeded, failed } = tally("none", 0, [], {})] = runAt(
        stopped,
        Date.parse(at(second)),
      ).tallies;
      return [running, succeeded, failed];
    });
  };
  const halfFailed = countsOf({ running: 980, succeeded: 10, failed: 10 });
  expect(halfFailed.slice(0, 3)).toEqual([
    [998, 1, 1],
    [996, 2, 2],
    [994, 3, 3],
  ]);
  expect(halfFailed.slice(-2)).toEqual(Array(2).fill([980, 10, 10]));
  const allFailed = countsOf({ running: 995, succeeded: 0, failed: 5 });
  expect(allFailed.map(([, succeeded]) => succeeded)).toEqual(Array(11).fill(0));
  expect(allFailed[8]).toEqual([995, 0, 5]);
  const noneKnown = countsOf({ running: 0, succeeded: 0, failed: 0 });
  expect(noneKnown[4]).toEqual([1000, 0, 0]);
});

test("a line inside a loop is taken once the step behind it began", () => {
  const portsOfRead = (second: number) => talliesAt(second).find(({ nodeId }) => nodeId === "read")?.ports;
  expect([portsOfRead(3), portsOfRead(4)]).toEqual([[], ["out"]]);
});
