import { publishHook } from "../flow/publish-workflow.ts";
import { type Delivery, deliver, type Hook } from "../flow/webhook-sender.ts";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import { type Platform, startPlatform } from "../harness/platform.ts";
import { answerApprovals } from "./answer-approvals.ts";
import { countEffects, countHarm } from "./count-harm.ts";
import { durableDrafts } from "./drafts.ts";
import { type EffectServer, startEffectServer } from "./effect-server.ts";
import { killWorker } from "./kill-worker.ts";
import { tellUnended } from "./tell-unended.ts";

const stuckMs = 60_000;

export type DurableCheck = {
  runs?: number;
  kills?: number;
  /** Until when all must be over, from the last kill on. */
  withinMs?: number;
  /** Once the kills are over: where its test keeps one from ending. */
  strand?: (platform: Platform) => Promise<void>;
  /** Before the count: where its test does the harm that the count must find. */
  sabotage?: (platform: Platform) => Promise<void>;
};

type Sender = { deliveries: Delivery[]; send: (count: number) => Promise<void> };

/** Starts runs of all three shapes in turn. */
export const createSender = async (platform: Platform, effects: EffectServer): Promise<Sender> => {
  const hooks: Hook[] = [];
  for (const draft of durableDrafts(effects.url)) hooks.push(await publishHook(platform, draft));
  const deliveries: Delivery[] = [];
  const next = (at: number) => {
    const hook = hooks[at % hooks.length];
    if (!hook) throw new Error("There is no workflow to start.");
    return deliver(hook, `durable-${at}`);
  };
  const send = async (count: number) => {
    const from = deliveries.length;
    deliveries.push(...(await Promise.all(Array.from({ length: count }, (_, index) => next(from + index)))));
  };
  return { deliveries, send };
};

export const judge = async (platform: Platform, effects: EffectServer, deliveries: Delivery[]) => {
  const runIds = deliveries.map(({ runId }) => runId);
  const harm = await countHarm(platform, runIds);
  const { runsWithEffect, unstableKeys, repeatedCalls } = countEffects(effects);
  const faults = createFaults();
  for (const [what, count] of Object.entries(harm)) faults.equal(what, count, 0);
  faults.equal("the number of runs whose idempotency key changed", unstableKeys, 0);
  const expected = runIds.length - Math.ceil(runIds.length / 3);
  faults.equal("the number of runs that reached the other system", runsWithEffect, expected);
  return { faults, counts: { ...harm, runsWithEffect, unstableKeys, repeatedCalls } };
};

/** Runs of three shapes under a worker that is killed over and over: none lost, none stuck, none done twice. */
export const checkDurable = async ({ isFull }: GateOptions, check: DurableCheck = {}): Promise<Verdict> => {
  const runs = check.runs ?? (isFull ? 10_000 : 500);
  const kills = check.kills ?? (isFull ? 500 : 20);
  const effects = await startEffectServer();
  const platform = await startPlatform({ env: { EGRESS_ALLOWED_HOSTS: effects.host } });
  try {
    await platform.startApi();
    const first = await platform.startWorker();
    const people = answerApprovals(platform);
    const { deliveries, send } = await createSender(platform, effects);
    const share = (kill: number) => Math.floor(((kill + 1) * runs) / kills) - Math.floor((kill * runs) / kills);
    const killed = await killWorker(platform, first, kills, (kill) => send(share(kill)));
    await check.strand?.(platform);
    const unended = await tellUnended(platform, {
      ...{ what: "runs", since: "the last kill", withinMs: check.withinMs ?? stuckMs },
    });
    const recoveredMs = performance.now() - killed.lastRecoveredAt;
    await people.stop();
    await check.sabotage?.(platform);
    const { faults, counts } = await judge(platform, effects, deliveries);
    const settled = { runs: deliveries.length, kills: killed.kills, approvals: people.answered(), recoveredMs };
    return { counts: { ...settled, ...counts }, faults: [...faults.list, ...unended] };
  } finally {
    await platform.close();
    await effects.close();
  }
};
