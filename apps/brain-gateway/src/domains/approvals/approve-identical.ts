import { AppError, contract } from "@bizosaas/contracts";
import { notFound, type VerbContext, verb } from "../../platform/http/verb.ts";
import { findApprovals } from "./approval-view.ts";
import { tryToDecide } from "./decide-approval.ts";

const assertIdentical = async (ctx: VerbContext, ids: string[]) => {
  const found = await findApprovals(ctx, { id: { in: ids } }, ids.length);
  if (found.length < ids.length) throw notFound("approval");
  const kinds = new Set(found.map(({ view }) => view.sameAs));
  if (kinds.size === 1 && !kinds.has(null)) return;
  throw new AppError("invalid_input", "These approvals don't open the very same writes. Decide them one by one.");
};

export const approveIdentical = verb(contract.approvals.approveIdentical, async (ctx, { approvalIds, comment }) => {
  const ids = [...new Set(approvalIds)].sort();
  await assertIdentical(ctx, ids);
  const late: string[] = [];
  for (const approvalId of ids) {
    if (!(await tryToDecide(ctx, { approvalId, comment }, "approved"))) late.push(approvalId);
  }
  if (late.length === ids.length) throw new AppError("conflict", "All of these were decided or expired meanwhile.");
  return { approved: ids.length - late.length, late };
});
