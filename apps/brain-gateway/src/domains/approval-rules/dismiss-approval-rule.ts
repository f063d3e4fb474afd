import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { moveRule } from "./move-rule.ts";

export const dismissApprovalRule = verb(contract.approvalRules.dismiss, (ctx, { ruleId }) => {
  const data = { status: "dismissed", endedAt: ctx.services.clock.now(), endedById: ctx.actor.userId };
  return moveRule(ctx, ruleId, { from: "proposed", data });
});
