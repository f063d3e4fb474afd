import type { EffectServer } from "../durable/effect-server.ts";
import type { createFaults } from "../harness/gate.ts";
import { answeringDraft, effectDraft, pureDraft } from "./flow-drafts.ts";
import { judgeCost, judgeSpeed } from "./judge-straight.ts";
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
  const { answer, ten } = measured;
  judgeCost(faults, {
    ...{ answerCpuMs: cpuOf(answer), tenCpuMs: cpuOf(ten) },
    ...{ pureNodeCpuMs: pure.cpuMs, effectCpuMs: effect.cpuMs },
  });
  if (isFull)
    judgeSpeed(faults, {
      ...{ answersPerSecond: answer.busy.perSecond, answerP95Ms: answer.busy.p95, tenPerSecond: ten.busy.perSecond },
      ...{ pureNodeMs: pure.ms, ownEffectMs: effect.ms - callMs },
    });
  const figures = Object.entries(measured).map(([name, each]) => figuresOf(name, each));
  const perNode = {
    ...{ pureNodeMs: pure.ms, pureNodeCpuMs: pure.cpuMs, effectMs: effect.ms, callMs, effectCpuMs: effect.cpuMs },
  };
  return Object.assign({}, ...figures, perNode) as Figures;
};
