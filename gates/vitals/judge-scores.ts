import type { createFaults } from "../harness/gate.ts";
import type { Scores } from "./run-lighthouse.ts";

export const leastScores = { performance: 95, accessibility: 100, bestPractices: 100 };
/** `cls` as web.dev/cls calls a page good; the LCP as this machine saw it. */
export const mostScores = { observedLcpMs: 1800, cls: 0.1 };

type Judged = Pick<Scores, keyof typeof leastScores | keyof typeof mostScores | "benchmark"> & { missed: string[] };

/** Says what a page falls short of, and what of it cost points: the speed of the machine, or the audits that failed. */
export const judgeScores = (faults: ReturnType<typeof createFaults>, name: string, scores: Judged): void => {
  for (const key of ["performance", "accessibility", "bestPractices"] as const) {
    const why = key === "performance" ? `benchmark ${Math.round(scores.benchmark)}` : scores.missed.join(", ");
    faults.atLeast(`${name}: ${key} (${why})`, scores[key], leastScores[key]);
  }
  faults.atMost(`${name}: observed LCP in ms`, scores.observedLcpMs, mostScores.observedLcpMs);
  faults.atMost(`${name}: CLS`, scores.cls, mostScores.cls);
};
