import { cache } from "react";
import { gateway } from "@/portal.ts";

export type ApprovalFilter = { status: "pending" | "decided"; cursor?: string };

export const listApprovals = async (filter: ApprovalFilter) =>
  (await gateway()).approvals.list({ ...filter, limit: 20 });

export const getApproval = cache(async (approvalId: string) => (await gateway()).approvals.get({ approvalId }));
