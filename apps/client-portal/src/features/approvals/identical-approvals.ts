import type { Approval } from "@bizosaas/contracts";

/** Pending approvals that open the very same writes, where there are several of a kind. */
export const identicalGroups = (approvals: readonly Approval[]): Approval[][] => {
  const groups = new Map<string, Approval[]>();
  for (const approval of approvals) {
    if (approval.status !== "pending" || approval.sameAs === null) continue;
    groups.set(approval.sameAs, [...(groups.get(approval.sameAs) ?? []), approval]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
};
