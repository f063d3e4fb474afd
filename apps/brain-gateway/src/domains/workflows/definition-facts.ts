import { listConnectors } from "@bizosaas/connectors";
import type { WorkflowDefinition } from "@bizosaas/contracts";
import { callKind, callTriggerKind, type DefinitionFacts, type KnownStatuses, namesPeople } from "@bizosaas/workflows";
import { z } from "zod";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { knownStatuses } from "../resources/index.ts";

type WorkflowRow = { id: string; name: string; is_callable: boolean; calls: string[] };

const workflowsText = `
  select w.id, w.name,
    w.state = 'active' and exists (select from workflow_trigger t
      where t.tenant_id = w.tenant_id and t.workflow_id = w.id and t.kind = $2) as is_callable,
    array(select n->'config'->>'workflowId' from jsonb_array_elements(v.definition->'nodes') n
      where n->>'kind' = $3 and n->'config'->>'workflowId' is not null) as calls
  from workflow w left join workflow_version v on v.tenant_id = w.tenant_id and v.id = w.published_version_id
  where w.tenant_id = $1::uuid and w.deleted_at is null`;

/** The organization's workflows: which of them can be called, and which they call. */
export const callableWorkflows = async ({ tx, tenantId }: TenantScope) => {
  const rows = await tx.$queryRawUnsafe<WorkflowRow[]>(workflowsText, tenantId, callTriggerKind, callKind);
  return rows.map(({ is_callable: isCallable, ...row }) => ({ ...row, isCallable }));
};

const memberIds = async ({ tx, tenantId }: TenantScope): Promise<string[]> => {
  const members = await tx.membership.findMany({ where: { tenantId, expiresAt: null }, select: { userId: true } });
  return members.map(({ userId }) => userId);
};

const Watched = z.object({ connectionId: z.uuid(), resourceKind: z.string(), status: z.string().min(1) });

/** By connection and kind: where the records stand that steps watch for with a status. */
const watchedStatuses = async (scope: TenantScope, nodes: WorkflowDefinition["nodes"]) => {
  const found: Record<string, Record<string, KnownStatuses>> = {};
  for (const { config } of nodes) {
    const { data } = Watched.safeParse(config);
    if (!data || found[data.connectionId]?.[data.resourceKind]) continue;
    const { connectionId, resourceKind: kind } = data;
    const known = await knownStatuses(scope, { connectionId, kind });
    if (known) found[connectionId] = { ...found[connectionId], [kind]: known };
  }
  return found;
};

/** The organization's connections by name, with the kinds of records that each has. */
export const namedConnections = async ({ tx, tenantId }: TenantScope) => {
  const select = { id: true, connectorId: true, name: true };
  const connections = await tx.connection.findMany({ where: { tenantId }, select, orderBy: { name: "asc" } });
  return connections.map((connection) => {
    const connector = listConnectors().find(({ id }) => id === connection.connectorId);
    return { ...connection, ...(connector && { kinds: connector.resources.map(({ kind }) => kind) }) };
  });
};

const knownConnections = async (scope: TenantScope, nodes: WorkflowDefinition["nodes"]) => {
  const connections = await namedConnections(scope);
  const statuses = await watchedStatuses(scope, nodes);
  return connections.map((connection) => ({ ...connection, statuses: statuses[connection.id] ?? {} }));
};

/** What validation must know of the tenant: which connections, AI keys, people and other workflows a node may name. */
export const definitionFacts = async (
  scope: TenantScope,
  { nodes }: WorkflowDefinition,
  workflowId?: string,
): Promise<DefinitionFacts> => {
  const { tx, tenantId } = scope;
  const connections = await knownConnections(scope, nodes);
  const aiKeys = await tx.aiKey.findMany({ where: { tenantId }, select: { id: true } });
  const callsOthers = nodes.some(({ kind }) => kind === callKind);
  return {
    connections,
    aiKeys,
    ...(workflowId !== undefined && { workflowId }),
    ...(namesPeople({ nodes }) && { memberIds: await memberIds(scope) }),
    ...(callsOthers && { workflows: await callableWorkflows(scope) }),
  };
};
