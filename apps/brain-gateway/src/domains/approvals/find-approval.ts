import { AppError, type Approval } from "@bizosaas/contracts";
import { type ApprovalReader, findApprovals } from "./approval-view.ts";

export const findApproval = async (scope: ApprovalReader, approvalId: string): Promise<Approval> => {
  const [row] = await findApprovals(scope, { id: approvalId }, 1);
  if (!row) throw new AppError("not_found", "There is no such approval.");
  return row.view;
};
