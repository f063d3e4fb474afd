import type { createFaults } from "../harness/gate.ts";

type Faults = ReturnType<typeof createFaults>;

/** Milliseconds of the processor, of all processes together. */
export type StraightCosts = { answerCpuMs: number; tenCpuMs: number; pureNodeCpuMs: number; effectCpuMs: number };
/** By the clock; `ownEffectMs` is what a further effect adds to the call that it makes. */
export type StraightSpeeds = {
  answersPerSecond: number;
  answerP95Ms: number;
  tenPerSecond: number;
  pureNodeMs: number;
  ownEffectMs: number;
};

/** On two cores; the processor's bounds leave room for a machine of half the speed. */
export const straightAims: StraightCosts & StraightSpeeds = {
  ...{ answersPerSecond: 200, answerP95Ms: 80, answerCpuMs: 16 },
  ...{ tenPerSecond: 150, tenCpuMs: 16 },
  ...{ pureNodeMs: 0.5, pureNodeCpuMs: 0.4 },
  ...{ ownEffectMs: 3, effectCpuMs: 6 },
};

export const judgeCost = (faults: Faults, costs: StraightCosts): void => {
  faults.atMost("an answered run's processor time in ms", costs.answerCpuMs, straightAims.answerCpuMs);
  faults.atMost("processor time in ms of a run of ten steps", costs.tenCpuMs, straightAims.tenCpuMs);
  faults.atMost("a further pure step's processor time in ms", costs.pureNodeCpuMs, straightAims.pureNodeCpuMs);
  faults.atMost("a further effect's processor time in ms", costs.effectCpuMs, straightAims.effectCpuMs);
};

export const judgeSpeed = (faults: Faults, speeds: StraightSpeeds): void => {
  faults.atLeast("answered runs a second", speeds.answersPerSecond, straightAims.answersPerSecond);
  faults.atMost("the p95 of answers in ms", speeds.answerP95Ms, straightAims.answerP95Ms);
  faults.atLeast("runs of ten steps a second", speeds.tenPerSecond, straightAims.tenPerSecond);
  faults.atMost("what a further pure step adds in ms", speeds.pureNodeMs, straightAims.pureNodeMs);
  faults.atMost("what a further effect adds to its call in ms", speeds.ownEffectMs, straightAims.ownEffectMs);
};
