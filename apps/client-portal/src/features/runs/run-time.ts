import type { RunSummary } from "@bizosaas/contracts";

const finished: ReadonlySet<string> = new Set(["succeeded", "failed", "cancelled"]);

export const isFinishedRun = ({ status }: Pick<RunSummary, "status">): boolean => finished.has(status);

type Times = { startedAt: string | null; finishedAt: string | null };

/** How long something took; null while it has not both begun and ended. */
export const tookMs = ({ startedAt, finishedAt }: Times): number | null =>
  startedAt && finishedAt ? Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) : null;

const endOf = ({ finishedAt }: Pick<Times, "finishedAt">): number =>
  finishedAt === null ? Number.POSITIVE_INFINITY : Date.parse(finishedAt);

/** What began, in the order it began; of what began within the same instant, what ended first: it led to the other. */
export const inOrder = <Step extends Times>(steps: readonly Step[]) =>
  steps
    .flatMap((step) => (step.startedAt === null ? [] : [{ step, at: Date.parse(step.startedAt) }]))
    .sort((a, b) => a.at - b.at || Math.sign(endOf(a.step) - endOf(b.step)) || 0);
