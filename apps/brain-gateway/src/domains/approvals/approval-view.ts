import { Approval, type Locale } from "@bizosaas/contracts";
import { z } from "zod";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { personNames } from "../members/index.ts";
import { toEventView } from "./approval-events.ts";
import { type NamesOf, toGrantView } from "./grant-view.ts";
import { sameAsOf, statusAt } from "./rules.ts";
import { type StatusNames, statusKindsOf } from "./status-fields.ts";
import { findTool, titleOfTool } from "./tool.ts";

/** Tells what actions are called in the language of whoever asks. */
export type ApprovalReader = TenantScope & { services: Pick<Services, "clock">; locale: Locale };

type Where = {
  status?: string | { not: string };
  runId?: string;
  id?: string | { in: string[] };
  decidedById?: string;
  assigneeId?: string;
  createdAt?: { lte: Date };
  run?: { workflowId: string };
  OR?: object[];
  AND?: object[];
};

const readRows = ({ tx, tenantId }: TenantScope, where: Where, take: number) =>
  tx.approval.findMany({
    where: { tenantId, ...where },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
    include: {
      run: { select: { workflowId: true, workflow: { select: { name: true } } } },
      grants: { orderBy: { nodeId: "asc" } },
      rule: { select: { id: true, decidedById: true } },
      apiKey: { select: { name: true } },
      events: { orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
  });

type Row = Awaited<ReturnType<typeof readRows>>[number];

const StatusLabels = z.record(z.string(), z.string());

/** What the tools call the states that these writes set, by connection and kind. */
const statusesFor = async ({ tx, tenantId }: TenantScope, grants: Row["grants"]): Promise<Map<string, StatusNames>> => {
  const asked = grants.flatMap(({ tool, connectionId }) => {
    const action = findTool(tool);
    if (!action || connectionId === null) return [];
    return [...statusKindsOf(action).values()].map((kind) => ({ connectionId, kind }));
  });
  if (asked.length === 0) return new Map();
  const select = { connectionId: true, kind: true, statusLabels: true };
  const rows = await tx.syncState.findMany({ where: { tenantId, OR: asked }, select });
  return new Map(
    rows.map(({ connectionId, kind, statusLabels }) => [`${connectionId} ${kind}`, StatusLabels.parse(statusLabels)]),
  );
};

const namesFor = async ({ tx, tenantId }: TenantScope, rows: readonly Row[]): Promise<NamesOf> => {
  const grants = rows.flatMap((row) => row.grants);
  const people = await personNames({ tx }, [
    ...rows.flatMap(({ decidedById, assigneeId, rule }) => [decidedById, assigneeId, rule?.decidedById ?? null]),
    ...rows.flatMap(({ events }) => events.flatMap(({ fromId, toIds }) => [fromId, ...toIds])),
    ...grants.map(({ editedById }) => editedById),
  ]);
  const ids = [...new Set(grants.flatMap(({ connectionId }) => connectionId ?? []))];
  const found =
    ids.length === 0
      ? []
      : await tx.connection.findMany({ where: { tenantId, id: { in: ids } }, select: { id: true, name: true } });
  const connections = new Map(found.map(({ id, name }) => [id, name]));
  const statuses = await statusesFor({ tx, tenantId }, grants);
  return {
    person: (id) => (id && people.get(id)) ?? null,
    connection: (id) => (id && connections.get(id)) ?? null,
    statuses: (id, kind) => statuses.get(`${id} ${kind}`) ?? {},
  };
};

const clientOf = ({ apiKeyId, apiKey, clientName }: Row): Approval["client"] =>
  apiKeyId === null ? null : { apiKeyId, keyName: apiKey?.name ?? "", name: clientName };

/** A workflow's own words stay as they are; a client brings none, so it is the action's. */
const titleIn = ({ title, apiKeyId, grants: [call] }: Row, locale: Locale): string =>
  (apiKeyId !== null && call && titleOfTool(call.tool, locale)) || title;

const toView = (row: Row, names: NamesOf, now: Date, locale: Locale): Approval => {
  const grants = row.grants.map((grant) => toGrantView(grant, names, locale));
  return Approval.parse({
    ...row,
    status: statusAt(row, now),
    title: titleIn(row, locale),
    workflowId: row.run?.workflowId ?? null,
    workflowName: row.run?.workflow.name ?? null,
    client: clientOf(row),
    grants,
    sameAs: row.run && sameAsOf({ workflowId: row.run.workflowId, nodeId: row.nodeId, grants }),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    assigneeName: names.person(row.assigneeId),
    escalatesAt: row.escalatesAt?.toISOString() ?? null,
    escalatedAt: row.escalatedAt?.toISOString() ?? null,
    events: row.events.map((event) => toEventView(event, names)),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedByName: names.person(row.decidedById),
    rule: row.rule && { id: row.rule.id, acceptedByName: names.person(row.rule.decidedById) },
  });
};

/** Approvals with the names a page shows, newest first. */
export const findApprovals = async (
  scope: ApprovalReader,
  where: Where,
  take: number,
): Promise<{ view: Approval; createdAt: Date }[]> => {
  const rows = await readRows(scope, where, take);
  const names = await namesFor(scope, rows);
  const now = scope.services.clock.now();
  return rows.map((row) => ({ createdAt: row.createdAt, view: toView(row, names, now, scope.locale) }));
};

export const approvalsOfRun = async (scope: ApprovalReader, runId: string): Promise<Approval[]> =>
  (await findApprovals(scope, { runId }, 100)).map(({ view }) => view);
