import type { EffectServer } from "../durable/effect-server.ts";
import type { createFaults } from "../harness/gate.ts";
import { answeringDraft, effectDraft, pureDraft } from "./flow-drafts.ts";
import { measureCall } from "./measure-call.ts";
import { type Bench, judgeRecords, type Measured, measureStraight, type Straight } from "./measure-straight.ts";
import { perRun, sumOf } from "./processor-time.ts";

type Faults = ReturnType<typeof createFaults>;
export type Lengths = { seconds: number; calmSeconds: number };
type Figures = Record<string, number>;

export type StraightCheck = {
  lengths: Lengths;
  /** Whether the aims must be reached: on a machine that does nothing else. The processor's time is bounded always. */
  isFull: boolean;
  /** The other system. */
  effects: EffectServer;
  /** Before the records are counted: where its test does the harm that the count must find. */
  sabotage?: () => Promise<void>;
};

/** On two cores; `cpuMs` are of all processes together, and leave room for a machine of half the speed. */
const aims = {
  answer: { perSecond: 200, p95Ms: 80, cpuMs: 16 },
  ten: { perSecond: 150, cpuMs: 16 },
  pureNode: { ms: 0.5, cpuMs: 0.4 },
  effect: { ms: 3, cpuMs: 6 },
};

type Slope = ReturnType<typeof slope>;
type Found = { answer: Measured; ten: Measured; pure: Slope; effect: Slope; callMs: number };

const judgeCost = (faults: Faults, { answer, ten, pure, effect }: Omit<Found, "callMs">): void => {
  faults.atMost("an answered run's processor time in ms", cpuOf(answer), aims.answer.cpuMs);
  faults.atMost("processor time in ms of a run of ten steps", cpuOf(ten), aims.ten.cpuMs);
  faults.atMost("a further pure step's processor time in ms", pure.cpuMs, aims.pureNode.cpuMs);
  faults.atMost("a further effect's processor time in ms", effect.cpuMs, aims.effect.cpuMs);
};

const judgeSpeed = (faults: Faults, { answer, ten, pure, effect, callMs }: Found): void => {
  faults.atLeast("answered runs a second", answer.busy.perSecond, aims.answer.perSecond);
  faults.atMost("the p95 of answers in ms", answer.busy.p95, aims.answer.p95Ms);
  faults.atLeast("runs of ten steps a second", ten.busy.perSecond, aims.ten.perSecond);
  faults.atMost("what a further pure step adds in ms", pure.ms, aims.pureNode.ms);
  faults.atMost("what a further effect adds to its call in ms", effect.ms - callMs, aims.effect.ms);
};

const cpuOf = ({ cpu, busy }: Measured) => sumOf(cpu) / busy.runIds.length;

/** What each further step adds to one run alone, and to the processor under load. */
const slope = (few: Measured, many: Measured) => {
  const more = many.nodes - few.nodes;
  return { ms: (many.calm.p50 - few.calm.p50) / more, cpuMs: (cpuOf(many) - cpuOf(few)) / more };
};

const figuresOf = (name: string, { calm, busy, cpu }: Measured): Figures => ({
  [`${name}RunsPerSecond`]: busy.perSecond,
  [`${name}P95Ms`]: busy.p95,
  [`${name}AloneP50Ms`]: calm.p50,
  ...perRun(name, cpu, busy.runIds.length),
});

const answersItsOrder: NonNullable<Straight["isRight"]> = ({ status, text }, messageId) =>
  status === 200 && text === JSON.stringify({ order: messageId });

/** Straight workflows of several lengths, whose callers wait for the end: how fast, at what cost, and whether all is recorded. */
export const checkStraight = async (bench: Bench, faults: Faults, check: StraightCheck) => {
  const { lengths, effects, isFull } = check;
  const measure = (label: string, draft: Straight["draft"], isRight?: Straight["isRight"]) =>
    measureStraight(bench, { label, draft, ...lengths, ...(isRight && { isRight }) });
  const measured = {
    answer: await measure("answer", answeringDraft, answersItsOrder),
    two: await measure("two", pureDraft(2)),
    ten: await measure("ten", pureDraft(10)),
    hundred: await measure("hundred", pureDraft(100)),
    oneEffect: await measure("oneEffect", effectDraft(1, effects.url)),
    sixEffects: await measure("sixEffects", effectDraft(6, effects.url)),
  };
  const callMs = await measureCall(effects, lengths.calmSeconds);
  await check.sabotage?.();
  for (const [label, each] of Object.entries(measured)) await judgeRecords(bench, faults, label, each);
  const pure = slope(measured.ten, measured.hundred);
  const effect = slope(measured.oneEffect, measured.sixEffects);
  judgeCost(faults, { ...measured, pure, effect });
  if (isFull) judgeSpeed(faults, { ...measured, pure, effect, callMs });
  const figures = Object.entries(measured).map(([name, each]) => figuresOf(name, each));
  const perNode = {
    ...{ pureNodeMs: pure.ms, pureNodeCpuMs: pure.cpuMs, effectMs: effect.ms, callMs, effectCpuMs: effect.cpuMs },
  };
  return Object.assign({}, ...figures, perNode) as Figures;
};
