import { ApprovalRule, type Locale } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { argumentFields, findTool, RuleWrites, titleOfTool } from "../approvals/index.ts";
import { personNames } from "../members/index.ts";

type Reader = TenantScope & { services: Pick<Services, "clock">; locale: Locale };

const readRows = ({ tx, tenantId }: TenantScope, where: object, take: number) =>
  tx.approvalRule.findMany({
    where: { tenantId, ...where },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take,
    include: { workflow: { select: { name: true } } },
  });

type Row = Awaited<ReturnType<typeof readRows>>[number];
type Known = {
  locale: Locale;
  people: Map<string, string>;
  connections: Map<string, string>;
  used: Map<string, number>;
  now: Date;
};

/** As much as was let through since the day began, in UTC as the bound counts it. */
const usedToday = async ({ tx, tenantId }: TenantScope, ids: readonly string[]): Promise<Map<string, number>> => {
  const rows = await tx.$queryRaw<{ id: string; n: number }[]>`
    select rule_id as id, count(*)::int as n from approval
    where tenant_id = ${tenantId}::uuid and rule_id = any(${ids}::uuid[]) and created_at >= date_trunc('day', now(), 'UTC')
    group by rule_id`;
  return new Map(rows.map(({ id, n }) => [id, n]));
};

const isOver = ({ status, expiresAt }: Row, now: Date) =>
  (status === "proposed" || status === "active") && expiresAt <= now;

const toView = (row: Row, { locale, people, connections, used, now }: Known): ApprovalRule =>
  ApprovalRule.parse({
    ...row,
    workflowName: row.workflow.name,
    status: isOver(row, now) ? "expired" : row.status,
    writes: RuleWrites.parse(row.writes).map((write) => {
      const action = findTool(write.tool);
      return {
        ...write,
        toolTitle: titleOfTool(write.tool, locale) ?? write.tool,
        connectionName: connections.get(write.connectionId) ?? null,
        fields: action ? argumentFields(action, locale) : [],
      };
    }),
    usedToday: used.get(row.id) ?? 0,
    proposedAt: row.proposedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedByName: people.get(row.decidedById ?? "") ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endedByName: people.get(row.endedById ?? "") ?? null,
  });

/** Rules with the names a page shows, newest first. */
export const findRules = async (scope: Reader, where: object, take: number): Promise<ApprovalRule[]> => {
  const { tx, tenantId, services } = scope;
  const rows = await readRows(scope, where, take);
  const ids = rows.flatMap(({ writes }) => RuleWrites.parse(writes).map(({ connectionId }) => connectionId));
  const found = await tx.connection.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const known = {
    locale: scope.locale,
    people: await personNames(
      scope,
      rows.flatMap(({ decidedById, endedById }) => [decidedById, endedById]),
    ),
    connections: new Map(found.map(({ id, name }) => [id, name])),
    used: await usedToday(
      scope,
      rows.map(({ id }) => id),
    ),
    now: services.clock.now(),
  };
  return rows.map((row) => toView(row, known));
};
