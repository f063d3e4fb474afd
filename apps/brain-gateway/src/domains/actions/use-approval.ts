import { AppError } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { hashDetails } from "../approvals/index.ts";

const refuse = (sentence: string) => new AppError("forbidden", sentence);

type Use = { approvalId: string; runId: string | undefined; nodeId: string | undefined };

/**
 * Spends an approval on one step's write, in the transaction that begins it: each step behind a yes writes once under
 * it. Whatever does not match is refused.
 */
export const useApproval = async ({ tx, tenantId }: TenantScope, { approvalId, runId, nodeId }: Use): Promise<void> => {
  const approval = await tx.approval.findFirst({ where: { tenantId, id: approvalId } });
  if (!approval || approval.runId !== runId) throw refuse("This write has no approval of its own run.");
  if (approval.status !== "approved") throw refuse("This write was not approved.");
  if (hashDetails(approval) !== approval.detailsHash) {
    throw refuse("What was approved is not what is about to be written. Run the workflow again to ask anew.");
  }
  // The update locks the row, so that two writes of one step can't both find it unspent.
  await tx.approval.updateMany({ where: { tenantId, id: approvalId }, data: { usedAt: new Date() } });
  const spent = await tx.receipt.count({ where: { tenantId, approvalId, nodeId: nodeId ?? null } });
  if (spent > 0) throw refuse("This approval was used already. Ask for a new one for each write.");
};
