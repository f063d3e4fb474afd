import type { RunDetail, StepTally } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { progressOf } from "./progress-of.ts";

const tally = (nodeId: string, of: Partial<StepTally> = {}): StepTally => ({
  ...{ nodeId, isLoop: nodeId === "each", ports: [], total: 3, running: 3, waiting: 0, succeeded: 0, failed: 0 },
  ...{ attempts: 3, startedAt: null, endedAt: [], ...of },
});
const run = (tallies: StepTally[]): RunDetail => ({ status: "running", tallies }) as RunDetail;
const before = run([tally("each"), tally("send"), tally("other")]);

test("an opened item is read anew when one of its loop's steps went on, though no item ended", () => {
  const after = run([tally("each"), tally("send", { running: 2, succeeded: 1 }), tally("other")]);
  expect(progressOf(after)).not.toBe(progressOf(before));
  expect(progressOf(after, "send")).not.toBe(progressOf(before, "send"));
});

test("it is read anew when a step is tried again, and when the run goes on or ends", () => {
  expect(progressOf(run([tally("send", { attempts: 4 })]))).not.toBe(progressOf(run([tally("send")])));
  expect(progressOf({ ...before, status: "failed" })).not.toBe(progressOf(before));
});

test("a single step is not read anew for what others do, nor for the order in which they are told", () => {
  const after = run([tally("other", { running: 0, succeeded: 3 }), tally("each"), tally("send")]);
  expect(progressOf(after, "send")).toBe(progressOf(before, "send"));
  expect(progressOf(run(before.tallies.toReversed()))).toBe(progressOf(before));
});
