/// <reference lib="dom" />
import type { Page } from "@playwright/test";
import { type Renders, readRenders } from "./count-renders.ts";
import { framesDuring } from "./watch-frames.ts";

/** What so many moves, turns of the wheel or keys cost the page together; times are the main thread's own, not the clock's. */
export type Work = Renders & { acts: number; scriptMs: number; layoutMs: number; allMs: number };
/** With the frames that went by meanwhile, in milliseconds by the clock. */
export type Measured = Work & { frames: number[] };
export type Meter = {
  /** Measures what happens from here until the page has come to rest. */
  measure: (acts: number, gesture: () => Promise<void>) => Promise<Measured>;
  /** From the navigation on. */
  sinceOpened: () => Promise<Work>;
};

const atRest = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 2000 })));
  });

const between = (before: Omit<Work, "acts">, after: Omit<Work, "acts">): Omit<Work, "acts"> => ({
  steps: after.steps - before.steps,
  lines: after.lines - before.lines,
  components: after.components - before.components,
  scriptMs: after.scriptMs - before.scriptMs,
  layoutMs: after.layoutMs - before.layoutMs,
  allMs: after.allMs - before.allMs,
});

/** Starts to measure a page that is about to be opened. */
export const openMeter = async (page: Page): Promise<Meter> => {
  const session = await page.context().newCDPSession(page);
  // Time in which another process had the core is not the page's.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const read = async (): Promise<Omit<Work, "acts">> => {
    const { metrics } = await session.send("Performance.getMetrics");
    const msOf = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
    const layoutMs = msOf("LayoutDuration") + msOf("RecalcStyleDuration");
    return { ...(await readRenders(page)), scriptMs: msOf("ScriptDuration"), layoutMs, allMs: msOf("TaskDuration") };
  };
  return {
    measure: async (acts, gesture) => {
      await page.evaluate(atRest);
      const before = await read();
      const frames = await framesDuring(page, gesture);
      await page.evaluate(atRest);
      return { acts, frames, ...between(before, await read()) };
    },
    sinceOpened: async () => ({ acts: 1, ...(await read()) }),
  };
};
