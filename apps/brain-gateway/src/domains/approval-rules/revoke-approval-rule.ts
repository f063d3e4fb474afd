import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { moveRule } from "./move-rule.ts";

export const revokeApprovalRule = verb(contract.approvalRules.revoke, (ctx, { ruleId }) => {
  const data = { status: "revoked", endedAt: ctx.services.clock.now(), endedById: ctx.actor.userId };
  return moveRule(ctx, ruleId, { from: "active", data });
});
