import { setGatewayMode } from "@bizosaas/e2e/support";
import type { BrowserContext, Page } from "@playwright/test";
import { firstLineOf } from "../harness/first-line.ts";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import type { Portals } from "../harness/portals/with-portals.ts";
import { openWorld, type World } from "../harness/portals/world.ts";
import { judgeScores } from "./judge-scores.ts";
import { measureLoad } from "./measure-load.ts";
import { listMeasuredPages, type MeasuredPage } from "./page-list.ts";
import { startLighthouse } from "./run-lighthouse.ts";

export type VitalsCheck = {
  /** Before each page is opened, and to Lighthouse's browser: where the test makes one heavy, restless or unlabelled. */
  sabotage?: (opened: Page | BrowserContext) => Promise<void>;
  only?: readonly string[];
  /** How often Lighthouse looks, for its medians. */
  runs?: number;
};
type Faults = ReturnType<typeof createFaults>;

/** Kilobytes of 1,000 bytes, compressed. The builder is the one page that is a program of its own. */
const scriptKb = { page: 250, builder: 450 };
const builder = "/workflows/[workflowId]";
const bounds = { shift: 0.02 };

const inLanes = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([lane(), lane()]);
};

/** While the gateway takes its time, so that what stands in for an answer is seen, and what replaces it. */
const measureLoads = async (
  { browser, state }: Portals,
  world: World,
  pages: readonly MeasuredPage[],
  { sabotage, faults }: { sabotage: VitalsCheck["sabotage"]; faults: Faults },
) => {
  const worst = { scriptKb: 0, builderKb: 0, shift: 0 };
  await setGatewayMode(state.gatewayProxy, "slow");
  await inLanes(pages, async ({ name, pattern, address, signedIn }) => {
    const load = await measureLoad({
      ...{ browser, address },
      ...(signedIn && { storageState: world.signedIn[signedIn] }),
      ...(sabotage && { sabotage }),
    }).catch((error: unknown) => {
      faults.list.push(`${name} could not be measured: ${firstLineOf(error)}`);
    });
    if (!load) return;
    if (load.pathname !== new URL(address).pathname) faults.list.push(`${name} leads on to ${load.pathname}`);
    const isBuilder = pattern === builder;
    const kb = load.scriptBytes / 1000;
    const key = isBuilder ? "builderKb" : "scriptKb";
    worst[key] = Math.max(worst[key], kb);
    worst.shift = Math.max(worst.shift, load.shift);
    faults.atMost(`${name}: compressed JavaScript in KB`, kb, isBuilder ? scriptKb.builder : scriptKb.page);
    faults.atMost(`${name}: layout shift (${load.shifted})`, load.shift, bounds.shift);
  });
  await setGatewayMode(state.gatewayProxy, "pass");
  return worst;
};

const measureScores = async (
  world: World,
  pages: readonly MeasuredPage[],
  faults: Faults,
  { sabotage, runs = 3 }: VitalsCheck,
) => {
  const low = { performance: 100, accessibility: 100, bestPractices: 100 };
  const high = { lcpMs: 0, observedLcpMs: 0, cls: 0 };
  let benchmark = Number.POSITIVE_INFINITY;
  for (const who of ["owner", "operator", undefined] as const) {
    const own = pages.filter(({ signedIn }) => signedIn === who);
    if (own.length === 0) continue;
    const browser = await startLighthouse(who && world.signedIn[who], sabotage);
    for (const { name, address } of own) {
      const measured = await browser.measure(address, runs).catch((error: unknown) => {
        faults.list.push(`${name} could not be measured: ${firstLineOf(error)}`);
      });
      if (!measured) continue;
      const { missed: _, ...scores } = measured;
      process.stderr.write(`${name}: ${JSON.stringify(scores)}\n`);
      for (const key of ["performance", "accessibility", "bestPractices"] as const)
        low[key] = Math.min(low[key], scores[key]);
      for (const key of ["lcpMs", "observedLcpMs", "cls"] as const) high[key] = Math.max(high[key], scores[key]);
      judgeScores(faults, name, measured);
      benchmark = Math.min(benchmark, scores.benchmark);
    }
    await browser.close();
  }
  return { ...low, ...high, benchmark };
};

/** What each page costs a browser: script and layout shift always, Lighthouse's scores as a phone in the long form. */
export const checkVitals = async (
  portals: Portals,
  { isFull }: GateOptions,
  check: VitalsCheck = {},
): Promise<Verdict> => {
  const { sabotage, only } = check;
  const world = await openWorld(portals);
  const pages = listMeasuredPages(portals, world).filter(({ pattern }) => !only || only.includes(pattern));
  const faults = createFaults();
  const loads = await measureLoads(portals, world, pages, { sabotage, faults });
  const scores = isFull ? await measureScores(world, pages, faults, check) : {};
  return { counts: { pages: pages.length, ...loads, ...scores }, faults: faults.list };
};
