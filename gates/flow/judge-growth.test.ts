import { expect, test } from "vitest";
import { createFaults } from "../harness/gate.ts";
import { growthPercentOf, judgeGrowth } from "./judge-growth.ts";

const warmingUp = (at: number): number => Math.min(1, 0.5 + at / 60) * 300;
const hour = (held: (at: number) => number): number[] => Array.from({ length: 240 }, (_, at) => held(at));
const judged = (api: readonly number[], worker: readonly number[]): string[] => {
  const faults = createFaults();
  judgeGrowth(faults, { apiGrowthPercent: growthPercentOf(api), workerGrowthPercent: growthPercentOf(worker) });
  return faults.list;
};

test("a process that gets warm and then swings by a twentieth is flat", () => {
  const flat = hour((at) => warmingUp(at) * (at % 2 ? 1.05 : 1));
  expect(judged(flat, flat)).toEqual([]);
});

test("one that keeps a megabyte of every few hundred runs is found, whichever it is", () => {
  const flat = hour(warmingUp);
  const leaking = hour((at) => warmingUp(at) + at / 3);
  expect(judged(flat, leaking)).toEqual([expect.stringContaining("the worker's memory")]);
  expect(judged(leaking, flat)).toEqual([expect.stringContaining("the API's memory")]);
});
