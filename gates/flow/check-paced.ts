import { draftStartedBy } from "@bizosaas/brain-gateway/testing";
import type { createFaults } from "../harness/gate.ts";
import type { Platform } from "../harness/platform.ts";
import { quantile } from "../harness/quantile.ts";
import { judgePaced, pacedAims } from "./judge-paced.ts";
import type { Bench } from "./measure-straight.ts";
import { countProcessorTime, perRun } from "./processor-time.ts";
import { publishHook } from "./publish-workflow.ts";
import { runTimes, untilAllEnded } from "./run-times.ts";
import { sendAtRate } from "./send-at-rate.ts";
import type { Hook } from "./webhook-sender.ts";

export type PacedCheck = { seconds: number; sabotage?: () => Promise<void> };

const measure = async (platform: Platform, hook: Hook, perSecond: number, seconds: number, label: string) => {
  const { deliveries, failed } = await sendAtRate(hook, perSecond, seconds, label);
  await untilAllEnded(platform, 120_000);
  const { times, succeeded, lastEndedAt } = await runTimes(platform, deliveries);
  const took = (lastEndedAt - Math.min(...deliveries.map(({ acceptedAt }) => acceptedAt))) / 1000;
  return {
    ...{ failed, lost: deliveries.length - succeeded, perSecond: succeeded / took },
    ...{ p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
  };
};

/**
 * A webhook that starts five pure nodes. Calmly first, for what one run costs; then at the promised rate, at which
 * the p95 must hold too: a queue that grows would show there.
 */
export const checkPaced = async (
  { platform, parts }: Bench,
  faults: ReturnType<typeof createFaults>,
  { seconds, sabotage }: PacedCheck,
) => {
  const hook = await publishHook(platform, draftStartedBy("trigger.webhook", 4));
  await measure(platform, hook, 50, 3, "warm");
  const calm = await measure(platform, hook, 10, 6, "calm");
  const used = countProcessorTime(parts);
  const [sustained] = await Promise.all([
    measure(platform, hook, pacedAims.runsPerSecond, seconds, "sustained"),
    sabotage?.(),
  ]);
  const cpu = perRun("sustained", used(), pacedAims.runsPerSecond * seconds);
  judgePaced(faults, {
    ...{ calmP95Ms: calm.p95, sustainedP95Ms: sustained.p95, runsPerSecond: sustained.perSecond },
    ...{ refused: calm.failed + sustained.failed, lost: calm.lost + sustained.lost },
  });
  return {
    ...{ calmP50Ms: calm.p50, calmP95Ms: calm.p95, runsPerSecond: sustained.perSecond, seconds },
    ...{ sustainedP50Ms: sustained.p50, sustainedP95Ms: sustained.p95, lost: calm.lost + sustained.lost },
    ...cpu,
  };
};
