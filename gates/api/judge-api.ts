import type { createFaults } from "../harness/gate.ts";
import type { Load } from "../harness/measure-load.ts";

type Faults = ReturnType<typeof createFaults>;

/** `p95Ratio` is for busy machines, where the peer is slowed down as well: the multiple of it that is allowed. */
export const pageAims = { p95Ms: 25, ratio: 2.5, p95Ratio: 2.5 };
export const searchAims = { p95Ms: 200 };

export type PageFigures = { p95Ms: number; bareP95Ms: number; ratio: number; failed: number };

/** One page of a list at 50 connections, beside the same read with nothing around it. */
export const judgePage = (faults: Faults, { p95Ms, bareP95Ms, ratio, failed }: PageFigures): void => {
  const bound = Math.max(pageAims.p95Ms, bareP95Ms * pageAims.p95Ratio);
  faults.atMost("the gateway's p95 in ms at 50 connections", p95Ms, bound);
  faults.atMost("the bare route's throughput over the gateway's", ratio, pageAims.ratio);
  faults.equal("the number of failed requests", failed, 0);
};

/** What people ask of very many records. */
export const judgeList = (faults: Faults, name: string, load: Pick<Load, "p95" | "count" | "failed">): void => {
  faults.atMost(`the p95 of ${name} in ms`, load.p95, searchAims.p95Ms);
  faults.equal(`the number of failed requests of ${name}`, load.failed, 0);
  faults.atLeast(`the requests of ${name} that were answered`, load.count, 1);
};

/** How PostgreSQL says that it carries a statement out. */
export const judgePlan = (faults: Faults, plan: { what: string; index: string; plan: string }): void => {
  const isWithout = !plan.plan.includes(plan.index);
  faults.equal(`${plan.what} that is read without ${plan.index}`, isWithout ? 1 : 0, 0);
  const isWhole = plan.plan.includes("Seq Scan on resource");
  faults.equal(`${plan.what} that reads the whole table`, isWhole ? 1 : 0, 0);
};
