import { AppError } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { hashDetails } from "../approvals/index.ts";

const refuse = (sentence: string) => new AppError("forbidden", sentence);

/** Spends an approval on one receipt, in the transaction that begins it. Whatever does not match is refused. */
export const useApproval = async (
  { tx, tenantId }: TenantScope,
  { approvalId, runId }: { approvalId: string; runId: string | undefined },
): Promise<void> => {
  const approval = await tx.approval.findFirst({ where: { tenantId, id: approvalId } });
  if (!approval || approval.runId !== runId) throw refuse("This write has no approval of its own run.");
  if (approval.status !== "approved") throw refuse("This write was not approved.");
  if (hashDetails(approval) !== approval.detailsHash) {
    throw refuse("What was approved is not what is about to be written. Run the workflow again to ask anew.");
  }
  const { count } = await tx.approval.updateMany({
    where: { tenantId, id: approvalId, status: "approved", usedAt: null },
    data: { usedAt: new Date() },
  });
  if (count !== 1) throw refuse("This approval was used already. Ask for a new one for each write.");
};
