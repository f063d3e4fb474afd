import type { RunSummary } from "@bizosaas/contracts";

const finished: ReadonlySet<string> = new Set(["succeeded", "failed", "cancelled"]);

export const isFinishedRun = ({ status }: Pick<RunSummary, "status">): boolean => finished.has(status);

type Times = { startedAt: string | null; finishedAt: string | null };

/** How long something took; null while it has not both begun and ended. */
export const tookMs = ({ startedAt, finishedAt }: Times): number | null =>
  startedAt && finishedAt ? Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) : null;
