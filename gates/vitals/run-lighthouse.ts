import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@bizosaas/db/testing";
import { type BrowserContext, chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { chromiumOptions } from "../harness/portals/chromium-options.ts";
import type { StorageState } from "../harness/portals/people.ts";
import { quantile } from "../harness/quantile.ts";
import { cpuSlowdownOf, wasSteady } from "./cpu-slowdown.ts";

export type Scores = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** As a slow phone on a slow network would see it; and as this machine did. */
  lcpMs: number;
  observedLcpMs: number;
  /** How long the page answered nobody while it started, as that phone. */
  tbtMs: number;
  cls: number;
  /** Lighthouse's own measure of how fast this machine was meanwhile: a busy one answers less. */
  benchmark: number;
};

const categories = ["performance", "accessibility", "best-practices"];
const flags = {
  output: "json" as const,
  logLevel: "silent" as const,
  onlyCategories: categories,
};

/** On a machine that never rests, what it told has to do. */
const looksPerRun = 2;

const measureOnce = async (
  address: string,
  port: number,
  cpuSlowdownMultiplier?: number,
): Promise<Scores & { missed: string[] }> => {
  const throttling = cpuSlowdownMultiplier !== undefined && { throttling: { cpuSlowdownMultiplier } };
  const look = () => lighthouse(address, { ...flags, port, ...throttling });
  const first = await look();
  // A trace that Chromium lost says nothing of the page; Lighthouse's own advice is to look again.
  const report = (first?.lhr.runtimeError ? await look() : first)?.lhr;
  if (!report || report.runtimeError)
    throw new Error(`Lighthouse could not measure it: ${report?.runtimeError?.message}`);
  const [asked, shown] = [address, report.finalDisplayedUrl].map((each) => new URL(each).pathname);
  if (shown !== asked) throw new Error(`${asked} leads on to ${shown}`);
  const score = (id: string): number => (report.categories[id]?.score ?? 0) * 100;
  const value = (id: string): number => report.audits[id]?.numericValue ?? Number.NaN;
  const details = report.audits["metrics"]?.details;
  const observed = details && "items" in details ? (details.items as Record<string, unknown>[])[0] : undefined;
  const missed = ["accessibility", "best-practices"].flatMap((id) =>
    (report.categories[id]?.auditRefs ?? [])
      .filter(({ id: audit, weight }) => weight > 0 && (report.audits[audit]?.score ?? 1) < 1)
      .map(({ id: audit }) => audit),
  );
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    lcpMs: value("largest-contentful-paint"),
    observedLcpMs: Number(observed?.["observedLargestContentfulPaint"] ?? Number.NaN),
    tbtMs: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
    benchmark: report.environment.benchmarkIndex,
    missed,
  };
};

export type Lighthouse = {
  /**
   * Medians of as many runs, each of the phone that this machine was found able to play the moment before; `missed`
   * names what cost points of the last one, `disturbed` counts the runs that were taken again.
   */
  measure: (address: string, runs: number) => Promise<Scores & { missed: string[]; disturbed: number }>;
  close: () => Promise<void>;
};

/**
 * A browser of its own, signed in by cookies, that Lighthouse opens pages in as a phone. Its caches are emptied before
 * each look, as Lighthouse does by itself; cookies are none of what it empties (`clearStorageTypes`).
 */
export const startLighthouse = async (
  storageState: StorageState | undefined,
  sabotage?: (context: BrowserContext) => Promise<void>,
): Promise<Lighthouse> => {
  const folder = await mkdtemp(path.join(tmpdir(), "gate-vitals-"));
  const port = await freePort();
  const options = chromiumOptions();
  const args = [...(options.args ?? []), `--remote-debugging-port=${port}`];
  const context: BrowserContext = await chromium.launchPersistentContext(folder, { ...options, args });
  await context.addCookies(storageState?.cookies ?? []);
  await sabotage?.(context);
  return {
    measure: async (address, runs) => {
      let { benchmark } = await measureOnce(address, port);
      const steady: (Scores & { missed: string[] })[] = [];
      const disturbed: typeof steady = [];
      while (steady.length < runs && steady.length + disturbed.length < runs * looksPerRun) {
        const scores = await measureOnce(address, port, cpuSlowdownOf(benchmark));
        (wasSteady(benchmark, scores.benchmark) ? steady : disturbed).push(scores);
        benchmark = scores.benchmark;
      }
      const all = [...steady, ...disturbed].slice(0, runs);
      const median = (read: (each: Scores) => number) => quantile(all.map(read), 0.5);
      return {
        performance: median((each) => each.performance),
        accessibility: median((each) => each.accessibility),
        bestPractices: median((each) => each.bestPractices),
        lcpMs: median((each) => each.lcpMs),
        observedLcpMs: median((each) => each.observedLcpMs),
        tbtMs: median((each) => each.tbtMs),
        cls: median((each) => each.cls),
        benchmark: median((each) => each.benchmark),
        missed: all.at(-1)?.missed ?? [],
        disturbed: disturbed.length,
      };
    },
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
