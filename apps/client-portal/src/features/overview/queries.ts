import { cache } from "react";
import { gateway } from "@/portal.ts";

export const getOverview = cache(async () => (await gateway()).overview.get({}));

export const listWaitingApprovals = cache(async () =>
  (await gateway()).approvals.list({ status: "pending", limit: 5 }),
);

/** For the sidebar: a failure there shows no number instead of no page. */
export const countPendingApprovals = async (): Promise<number> => {
  try {
    return (await getOverview()).pendingApprovals;
  } catch {
    return 0;
  }
};
