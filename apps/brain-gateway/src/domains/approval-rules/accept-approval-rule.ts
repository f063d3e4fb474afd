import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { ruleDays } from "../approvals/index.ts";
import { moveRule } from "./move-rule.ts";

const dayMs = 86_400_000;

export const acceptApprovalRule = verb(contract.approvalRules.accept, (ctx, { ruleId, maxPerDay }) => {
  const now = ctx.services.clock.now();
  return moveRule(ctx, ruleId, {
    from: "proposed",
    data: {
      ...{ status: "active", decidedAt: now, decidedById: ctx.actor.userId },
      ...(maxPerDay !== undefined && { maxPerDay }),
      expiresAt: new Date(now.getTime() + ruleDays * dayMs),
    },
  });
});
