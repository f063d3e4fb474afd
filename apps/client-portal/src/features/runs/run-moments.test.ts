import type { RunDetail, RunStep } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { momentsOf, runAt } from "./run-moments.ts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, second)).toISOString();
const step = (nodeId: string, from: number | null, to: number | null, status: RunStep["status"]) =>
  ({
    ...{ nodeId, iteration: 0, attempt: 1, status, port: "out", output: 1 },
    startedAt: from === null ? null : at(from),
    finishedAt: to === null ? null : at(to),
  }) as RunStep;
const run = {
  status: "failed",
  startedAt: at(0),
  finishedAt: at(9),
  steps: [step("fetch", 1, 4, "succeeded"), step("tell", 4, 9, "failed"), step("other", null, null, "skipped")],
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
