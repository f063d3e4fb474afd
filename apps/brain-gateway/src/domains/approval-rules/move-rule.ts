import { AppError, type ApprovalRule } from "@bizosaas/contracts";
import { notFound, type VerbContext } from "../../platform/http/verb.ts";
import { findRules } from "./rule-view.ts";

type Change = { from: "proposed" | "active"; data: Record<string, Date | string | number> };

const already: Readonly<Record<string, string>> = {
  active: "This rule was accepted already.",
  dismissed: "This proposal was dismissed already.",
  withdrawn: "Somebody rejected or edited such an approval meanwhile, so this is not proposed any more.",
  revoked: "This rule was revoked already.",
  expired: "This ran out. It is proposed again once people have approved the same a few times more.",
  proposed: "This rule was not accepted yet.",
};

const findRule = async (ctx: VerbContext, id: string): Promise<ApprovalRule> => {
  const [rule] = await findRules(ctx, { id }, 1);
  if (!rule) throw notFound("approval rule");
  return rule;
};

/** Moves a rule on in one statement, while it still is what the caller saw; else tells what it is by now. */
export const moveRule = async (ctx: VerbContext, id: string, { from, data }: Change): Promise<ApprovalRule> => {
  const { tx, tenantId, services, audit } = ctx;
  const before = await findRule(ctx, id);
  const { count } = await tx.approvalRule.updateMany({
    where: { tenantId, id, status: from, expiresAt: { gt: services.clock.now() } },
    data,
  });
  if (count === 0) throw new AppError("conflict", already[before.status] ?? "This rule is over.");
  const rule = await findRule(ctx, id);
  await audit({
    ...{ objectKind: "approval_rule", objectId: id },
    before: { status: before.status },
    after: { status: rule.status, maxPerDay: rule.maxPerDay, expiresAt: rule.expiresAt, workflowId: rule.workflowId },
  });
  await services.changes.notify(tx, "approvals", tenantId);
  return rule;
};
