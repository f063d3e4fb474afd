import type { OverviewDays } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";

export const getOverview = cache(async (days: OverviewDays) => (await gateway()).overview.get({ days }));

/** For the sidebar: a failure there shows no number instead of no page. */
export const countPendingApprovals = cache(async (): Promise<number> => {
  try {
    return (await (await gateway()).approvals.countPending({})).pending;
  } catch {
    return 0;
  }
});
