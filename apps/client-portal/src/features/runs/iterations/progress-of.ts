import type { RunDetail } from "@bizosaas/contracts";

/**
 * What was counted so far of the steps that an opened item shows, all of them for a loop: it changes when there is
 * something new to read.
 */
export const progressOf = ({ tallies, status }: Pick<RunDetail, "tallies" | "status">, nodeId?: string): string => {
  const shown = tallies.filter((tally) => nodeId === undefined || tally.nodeId === nodeId);
  const counts = shown.map(({ nodeId: id, total, running, waiting, succeeded, failed, attempts }) =>
    [id, total, running, waiting, succeeded, failed, attempts].join("."),
  );
  return [status, ...counts.toSorted()].join(" ");
};
