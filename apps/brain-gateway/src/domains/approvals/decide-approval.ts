import { AppError, type Approval } from "@bizosaas/contracts";
import { stepKeyOf } from "@bizosaas/workflows";
import type { VerbContext } from "../../platform/http/verb.ts";
import { resolveNotifications } from "../notifications/index.ts";
import { findApproval } from "./find-approval.ts";

const already: Readonly<Record<string, string>> = {
  approved: "This was approved already.",
  rejected: "This was rejected already.",
  expired: "This approval expired. Run the workflow again to ask anew.",
  cancelled: "The run was cancelled, so there is nothing left to decide.",
};

/** Decides once: the row moves out of `pending` in one statement, whoever comes second is told who was first. */
export const decideApproval = async (
  ctx: VerbContext,
  { approvalId, comment }: { approvalId: string; comment?: string | undefined },
  decision: "approved" | "rejected",
): Promise<Approval> => {
  const { tx, tenantId, actor, audit, outbox, services } = ctx;
  const { count } = await tx.approval.updateMany({
    where: {
      tenantId,
      id: approvalId,
      status: "pending",
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
    },
    data: { status: decision, decidedAt: new Date(), decidedById: actor.userId, comment: comment ?? null },
  });
  const approval = await findApproval(ctx, approvalId);
  if (count === 0)
    throw new AppError(
      "conflict",
      already[approval.status] ?? "This approval expired. Run the workflow again to ask anew.",
    );
  await audit({
    objectKind: "approval",
    objectId: approvalId,
    before: { status: "pending" },
    after: { status: decision, comment: comment ?? null },
  });
  await resolveNotifications(services, ctx, { kind: "approval", ids: [approvalId] });
  await outbox("run.wake", { runId: approval.runId, key: stepKeyOf(approval.runId, approval.nodeId) });
  return approval;
};
