import type { OverviewDays } from "@bizosaas/contracts";
import { inTime } from "@bizosaas/portal-kit/server";
import { cache } from "react";
import { gateway } from "@/portal.ts";

export const getOverview = cache(async (days: OverviewDays) => (await gateway()).overview.get({ days }));

/** For the sidebar: a failure there shows no number instead of no page. */
export const countPendingApprovals = cache(async (): Promise<number> => {
  const { approvals } = await gateway();
  return inTime(async () => (await approvals.countPending({})).pending, 0);
});
