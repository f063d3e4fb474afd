import { setTimeout as delay } from "node:timers/promises";
import type { Verdict } from "../harness/gate.ts";
import { type Platform, startPlatform } from "../harness/platform.ts";
import { answerApprovals } from "./answer-approvals.ts";
import { createSender, judge } from "./check-durable.ts";
import { startEffectServer } from "./effect-server.ts";
import { tellUnended } from "./tell-unended.ts";

/** From the death of a worker until all that it held is over: a silence that is long enough, a look, and the work itself. */
const stuckMs = 60_000;

export type TakeoverCheck = {
  runs?: number;
  /** Until when they must be over. */
  withinMs?: number;
  /** Once the worker is dead: where the test keeps the other one from seeing it. */
  sabotage?: (platform: Platform) => Promise<void>;
};

/** One of two workers is killed and never comes back: the other one finishes what it held, and nothing is lost or done twice. */
export const checkTakeover = async ({
  runs = 90,
  withinMs = stuckMs,
  sabotage,
}: TakeoverCheck = {}): Promise<Verdict> => {
  const effects = await startEffectServer({ afterMs: 300 });
  const platform = await startPlatform({ env: { EGRESS_ALLOWED_HOSTS: effects.host } });
  try {
    await platform.startApi();
    const dying = await platform.startWorker("worker-1");
    const { deliveries, send } = await createSender(platform, effects);
    await send(Math.ceil(runs / 2));
    // Some of its runs wait for a person by now; those that come next are cut off in whatever they do.
    await delay(2000);
    await platform.startWorker("worker-2");
    await send(Math.floor(runs / 2));
    dying.kill("SIGKILL");
    await dying.ended;
    const diedAt = performance.now();
    await sabotage?.(platform);
    const people = answerApprovals(platform);
    const unended = await tellUnended(platform, { what: "runs", since: "their worker died for good", withinMs });
    const takeoverMs = performance.now() - diedAt;
    await people.stop();
    const { faults, counts } = await judge(platform, effects, deliveries);
    return {
      counts: { takeoverRuns: deliveries.length, takeoverMs, takeoverRepeatedCalls: counts.repeatedCalls },
      faults: [...faults.list, ...unended].map((fault) => `takeover: ${fault}`),
    };
  } finally {
    await platform.close();
    await effects.close();
  }
};
