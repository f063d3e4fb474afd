import { AppError, type Approval, type ApprovalEdit } from "@bizosaas/contracts";
import { stepKeyOf } from "@bizosaas/workflows";
import type { VerbContext } from "../../platform/http/verb.ts";
import { resolveNotifications } from "../notifications/index.ts";
import { editGrants } from "./edit-grants.ts";
import { findApproval } from "./find-approval.ts";
import { openGrants } from "./open-grants.ts";
import { proposeRule, withdrawProposals } from "./propose-rule.ts";
import { isAskedByAgent, isOpen } from "./rules.ts";

const already: Readonly<Record<string, string>> = {
  approved: "This was approved already.",
  rejected: "This was rejected already.",
  expired: "This approval expired. Run the workflow again to ask anew.",
  cancelled: "The run was cancelled, so there is nothing left to decide.",
};

type Given = { approvalId: string; comment?: string | undefined; edits?: ApprovalEdit[] | undefined };

/** Decides once: the row moves out of `pending` in one statement; false for whoever comes second or too late. */
export const tryToDecide = async (
  ctx: VerbContext,
  { approvalId, comment, edits = [] }: Given,
  decision: "approved" | "rejected",
): Promise<boolean> => {
  const { tx, tenantId, actor, audit, outbox, services } = ctx;
  const now = services.clock.now();
  const [decided] = await tx.approval.updateManyAndReturn({
    where: {
      tenantId,
      id: approvalId,
      ...isOpen(now),
    },
    data: { status: decision, decidedAt: now, decidedById: actor.userId, comment: comment ?? null },
    select: { runId: true, nodeId: true, path: true, run: { select: { workflowId: true } } },
  });
  if (!decided) return false;
  const edited = await editGrants(ctx, approvalId, edits);
  if (decision === "approved") await openGrants(ctx, approvalId);
  await audit({
    objectKind: "approval",
    objectId: approvalId,
    before: { status: "pending" },
    after: { status: decision, comment: comment ?? null, ...(edited.length > 0 && { edited }) },
  });
  const place = { workflowId: decided.run.workflowId, nodeId: decided.nodeId };
  const isAlike = decision === "approved" && edited.length === 0 && !isAskedByAgent(decided);
  if (isAlike) await proposeRule(ctx, place);
  else await withdrawProposals(ctx, place);
  await resolveNotifications(services, ctx, { kind: "approval", ids: [approvalId] });
  await outbox("run.wake", { runId: decided.runId, key: stepKeyOf(decided.runId, decided.nodeId, decided.path) });
  return true;
};

/** Why nothing can be done with an approval any more. */
export const whyOver = ({ status }: Pick<Approval, "status">): AppError =>
  new AppError("conflict", already[status] ?? "This approval expired. Run the workflow again to ask anew.");

/** Decides, or tells who was first. */
export const decideApproval = async (
  ctx: VerbContext,
  given: Given,
  decision: "approved" | "rejected",
): Promise<Approval> => {
  const isDecided = await tryToDecide(ctx, given, decision);
  const approval = await findApproval(ctx, given.approvalId);
  if (isDecided) return approval;
  throw whyOver(approval);
};
