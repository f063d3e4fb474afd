import { roleCan, TenantRole } from "@bizosaas/contracts";
import { stepKeyOf } from "@bizosaas/workflows";
import { writeOutbox } from "../../platform/events/write-outbox.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";
import { openGrants } from "./open-grants.ts";
import { matchesRule, RuleWrites } from "./rule-shape.ts";
import { policyOf } from "./write-grants.ts";

export type Opened = { approvalId: string; runId: string; nodeId: string; path: string };
type Rule = { id: string; acceptedById: string };

/** The rule that binds exactly what is asked; null for what people have to see. */
const findRule = async ({ tx, tenantId }: TenantScope, { approvalId, runId, nodeId }: Opened) => {
  const rules = await tx.approvalRule.findMany({
    where: { tenantId, nodeId, status: "active", workflow: { runs: { some: { tenantId, id: runId } } } },
    orderBy: { decidedAt: "asc" },
  });
  if (rules.length === 0) return null;
  const grants = await tx.approvalGrant.findMany({ where: { tenantId, approvalId } });
  return rules.find(({ writes }) => matchesRule(RuleWrites.parse(writes), grants)) ?? null;
};

/**
 * Locks the rule and looks whether it holds: by the database's clock, below its bound of the day, and only while whoever
 * accepted it could still do so. The lock makes the bound hold for runs that ask at once.
 */
const holdRule = async ({ tx, tenantId }: TenantScope, ruleId: string): Promise<Rule | null> => {
  const [rule] = await tx.$queryRaw<{ maxPerDay: number; acceptedById: string; role: string | null }[]>`
    select r.max_per_day as "maxPerDay", r.decided_by_id as "acceptedById",
      (select m.role from membership m where m.tenant_id = r.tenant_id and m.user_id = r.decided_by_id
        and m.expires_at is null) as role
    from approval_rule r
    where r.tenant_id = ${tenantId}::uuid and r.id = ${ruleId}::uuid and r.status = 'active' and r.expires_at > now()
    for update of r`;
  const role = TenantRole.safeParse(rule?.role);
  if (!rule || !role.success || !roleCan(role.data, "organization:manage")) return null;
  const [used] = await tx.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from approval where tenant_id = ${tenantId}::uuid and rule_id = ${ruleId}::uuid
      and created_at >= date_trunc('day', now(), 'UTC')`;
  return (used?.n ?? 0) < rule.maxPerDay ? { id: ruleId, acceptedById: rule.acceptedById } : null;
};

/** Lets an approval through that a rule binds in all it opens, in the rule's name; false where people are asked. */
export const letThrough = async (scope: TenantScope, opened: Opened): Promise<boolean> => {
  const { tx, tenantId } = scope;
  const { approvalId, runId, nodeId, path } = opened;
  const found = await findRule(scope, opened);
  const rule = found && (await holdRule(scope, found.id));
  if (!rule) return false;
  await tx.$executeRaw`
    update approval set status = 'approved', rule_id = ${rule.id}::uuid, decided_at = now()
    where tenant_id = ${tenantId}::uuid and id = ${approvalId}::uuid`;
  const { versionId } = await tx.run.findFirstOrThrow({ where: { tenantId, id: runId }, select: { versionId: true } });
  await tx.approvalGrant.updateMany({
    where: { tenantId, approvalId },
    data: { policyVersion: policyOf(versionId, rule.id) },
  });
  await openGrants(scope, approvalId);
  const actor = { kind: "system" as const, part: `approval_rule:${rule.id}`, tenantId, forUserId: rule.acceptedById };
  const context = { actor, action: "approval.let_through", correlationId: `run:${runId}` };
  const after = { status: "approved", ruleId: rule.id };
  await writeAudit(scope, context, { objectKind: "approval", objectId: approvalId, after });
  await writeOutbox(scope, "run.wake", { runId, key: stepKeyOf(runId, nodeId, path) });
  return true;
};
