import type { ProjectItem } from "@bizosaas/contracts";

/** Past its day and not done. `today` as `2026-11-21`, in the reader's own calendar. */
export const isLate = ({ dueOn, status }: Pick<ProjectItem, "dueOn" | "status">, today: string): boolean =>
  dueOn !== null && status !== "done" && dueOn < today;
