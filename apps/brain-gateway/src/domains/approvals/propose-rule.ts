import { approvalsBeforeProposal } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import type { VerbContext } from "../../platform/http/verb.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";
import {
  learnRule,
  matchesRule,
  proposalDays,
  type RuleWrite,
  RuleWrites,
  shapeOf,
  usualPerDay,
} from "./rule-shape.ts";
import { findTool } from "./tool.ts";

/** The step of a workflow that asks. */
type Place = { workflowId: string; nodeId: string };

const dayMs = 86_400_000;
const proposer = (tenantId: string) => ({ kind: "system" as const, part: "approval_rules", tenantId });

/** What people decided here last; rules and withdrawn approvals don't count. */
const lastDecided = ({ tx, tenantId }: VerbContext, { workflowId, nodeId }: Place) =>
  tx.approval.findMany({
    where: { tenantId, nodeId, run: { workflowId }, ruleId: null, status: { in: ["approved", "rejected", "expired"] } },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: approvalsBeforeProposal,
    include: { grants: true },
  });

/** What can't be taken back is never let through by a rule, nor is what goes by no connection. */
const isRuleable = ({ tool }: { tool: string }): boolean => findTool(tool)?.effect === "write";

const learn = async (ctx: VerbContext, place: Place): Promise<RuleWrite[] | null> => {
  const decided = await lastDecided(ctx, place);
  const isStreak =
    decided.length === approvalsBeforeProposal &&
    decided.every(
      ({ status, decidedById, grants }) =>
        status === "approved" &&
        decidedById !== null &&
        grants.every((grant) => grant.editedById === null && isRuleable(grant)),
    );
  return isStreak ? learnRule(decided.map(({ grants }) => grants)) : null;
};

/** A rule there is, or one that somebody did not want lately, is not proposed again. */
const isKnown = async ({ tx, tenantId, services }: VerbContext, place: Place, writes: readonly RuleWrite[]) => {
  const rules = await tx.approvalRule.findMany({
    where: {
      ...{ tenantId, ...place, expiresAt: { gt: services.clock.now() } },
      status: { in: ["proposed", "active", "dismissed"] },
    },
  });
  const asked = writes.map((write) => ({ ...write, arguments: write.fixed, argumentsHash: "" }));
  const shapeHash = shapeOf(place.workflowId, place.nodeId, writes);
  return rules.some((rule) => rule.shapeHash === shapeHash || matchesRule(RuleWrites.parse(rule.writes), asked));
};

/** After enough approvals in a row that were alike: writes down the narrowest rule that would have let them through. */
export const proposeRule = async (ctx: VerbContext, place: Place): Promise<void> => {
  const { tx, tenantId, services, correlationId } = ctx;
  const writes = await learn(ctx, place);
  if (!writes || (await isKnown(ctx, place, writes))) return;
  const id = uuidv7();
  const { count } = await tx.approvalRule.createMany({
    data: [
      {
        ...{ tenantId, id, ...place, writes, maxPerDay: usualPerDay, learnedFrom: approvalsBeforeProposal },
        shapeHash: shapeOf(place.workflowId, place.nodeId, writes),
        expiresAt: new Date(services.clock.now().getTime() + proposalDays * dayMs),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const context = { actor: proposer(tenantId), action: "approval_rule.propose", correlationId };
  await writeAudit(ctx, context, { objectKind: "approval_rule", objectId: id, after: { ...place, writes } });
  await services.changes.notify(tx, "approvals", tenantId);
};

/** Somebody said no, or wanted other words: what was about to be proposed is not the same any more. */
export const withdrawProposals = async (ctx: VerbContext, { workflowId, nodeId }: Place): Promise<void> => {
  const { tx, tenantId, services, correlationId } = ctx;
  const withdrawn = await tx.approvalRule.updateManyAndReturn({
    where: { tenantId, workflowId, nodeId, status: "proposed" },
    data: { status: "withdrawn", endedAt: services.clock.now() },
    select: { id: true },
  });
  const context = { actor: proposer(tenantId), action: "approval_rule.withdraw", correlationId };
  for (const { id } of withdrawn) {
    await writeAudit(ctx, context, { objectKind: "approval_rule", objectId: id });
  }
};
