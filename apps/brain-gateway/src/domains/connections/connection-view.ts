import { type Connector, listConnectors } from "@bizosaas/connectors";
import { Connection, ConnectionSibling, SyncProgress } from "@bizosaas/contracts";
import { z } from "zod";
import { notFound, type Read } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { isParked } from "../waits/index.ts";

const SyncRow = SyncProgress.omit({ label: true });

type ConnectionRow = {
  id: string;
  connector_id: string;
  name: string;
  status: string;
  status_reason: string | null;
  account: unknown;
  capabilities: unknown;
  config: unknown;
  created_at: Date;
  checked_at: Date;
  next_sync_at: Date | null;
  granted: string[] | null;
  issued_at: Date | null;
  expires_at: Date | null;
  renews: boolean | null;
  waiting: unknown;
  sync: unknown;
  opened_by: unknown;
  siblings_found: unknown;
  siblings: unknown;
};

/** In milliseconds, as every other time leaves. */
const isoTime = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const text = `
  select c.id, c.connector_id, c.name, c.status, c.status_reason, c.account, c.capabilities, c.config,
    c.created_at, c.checked_at, c.next_sync_at, g.scopes as granted, g.issued_at, g.expires_at, g.renews,
    coalesce((
      select jsonb_agg(jsonb_build_object('workflowId', p.workflow_id, 'name', p.name, 'runs', p.runs) order by p.runs desc, p.name)
      from (
        select r.workflow_id, f.name, count(distinct w.run_id)::int as runs
        from run_wait w
          join run r on r.tenant_id = w.tenant_id and r.id = w.run_id
          join workflow f on f.tenant_id = r.tenant_id and f.id = r.workflow_id
        where w.tenant_id = c.tenant_id and w.connection_id = c.id and ${isParked} and c.status = 'broken'
        group by r.workflow_id, f.name) p), '[]') as waiting,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'kind', s.kind, 'state', s.state, 'done', s.done, 'total', s.total, 'error', s.error,
        'finishedAt', ${isoTime("s.finished_at")},
        'count', (select count(*) from resource r where r.tenant_id = s.tenant_id
          and r.connection_id = s.connection_id and r.kind = s.kind and r.deleted_at is null)))
      from sync_state s where s.tenant_id = c.tenant_id and s.connection_id = c.id), '[]') as sync,
    (select jsonb_build_object('id', o.id, 'name', o.name) from connection o
      where o.tenant_id = c.tenant_id and o.id = c.opened_by_id) as opened_by,
    c.siblings_found,
    coalesce((
      select jsonb_agg(jsonb_build_object('connectorId', s.connector_id, 'id', s.id, 'name', s.name, 'status', s.status,
        'statusReason', s.status_reason, 'capabilities', s.capabilities))
      from connection s where s.tenant_id = c.tenant_id and s.opened_by_id = c.id), '[]') as siblings
  from connection c left join connection_grant g on g.tenant_id = c.tenant_id and g.connection_id = c.id
  where c.tenant_id = $1::uuid and ($2::uuid is null or c.id = $2::uuid)
  order by c.created_at, c.id`;

/** The rights that were asked for, and which of them were given; in words. */
const toGrant = (row: ConnectionRow, connector: Connector | undefined): Connection["grant"] => {
  const { granted, issued_at: issuedAt, expires_at: expiresAt } = row;
  if (granted === null || issuedAt === null || connector?.auth.type !== "oauth2") return null;
  return {
    scopes: connector.auth.oauth.scopes.map(({ id, label }) => ({ id, label, isGranted: granted.includes(id) })),
    issuedAt: issuedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    renews: row.renews === true,
  };
};

const SiblingFound = ConnectionSibling.omit({ connectorName: true, connection: true });
const OpenedRow = ConnectionSibling.shape.connection.unwrap().extend({ connectorId: z.string() });

/** What a look found, with the connections that were opened from it; nothing where nobody has looked yet. */
const toSiblings = (row: ConnectionRow, connector: Connector | undefined): Connection["siblings"] => {
  const found = z.array(SiblingFound).parse(row.siblings_found);
  const opened = z.array(OpenedRow).parse(row.siblings);
  const names = new Map(listConnectors().map(({ id, name }) => [id, name]));
  return (connector?.opensAlso ?? []).flatMap(({ connectorId }) => {
    const look = found.find((each) => each.connectorId === connectorId);
    const connection = opened.find((each) => each.connectorId === connectorId) ?? null;
    return look ? [{ ...look, connectorName: names.get(connectorId) ?? connectorId, connection }] : [];
  });
};

const toView = (row: ConnectionRow): Connection => {
  const connector = listConnectors().find(({ id }) => id === row.connector_id);
  const resources = connector?.resources ?? [];
  const orderOf = (kind: string) => resources.findIndex((resource) => resource.kind === kind);
  const sync = z
    .array(SyncRow)
    .parse(row.sync)
    .map((state) => ({ ...state, label: resources.find(({ kind }) => kind === state.kind)?.label ?? state.kind }))
    .sort((one, other) => orderOf(one.kind) - orderOf(other.kind));
  return Connection.parse({
    id: row.id,
    connectorId: row.connector_id,
    connectorName: connector?.name ?? row.connector_id,
    name: row.name,
    status: row.status,
    statusReason: row.status_reason,
    account: row.account,
    capabilities: row.capabilities,
    config: row.config,
    createdAt: row.created_at.toISOString(),
    checkedAt: row.checked_at.toISOString(),
    nextSyncAt: row.next_sync_at?.toISOString() ?? null,
    grant: toGrant(row, connector),
    waiting: row.waiting,
    sync,
    openedBy: row.opened_by,
    siblings: toSiblings(row, connector),
  });
};

export const readConnections = async (read: Read, tenantId: string): Promise<Connection[]> =>
  (await read<ConnectionRow>({ name: "read-connections", text, values: [tenantId, null] })).map(toView);

export const readConnection = async (read: Read, tenantId: string, connectionId: string): Promise<Connection> => {
  const [row] = await read<ConnectionRow>({ name: "read-connections", text, values: [tenantId, connectionId] });
  if (!row) throw notFound("connection");
  return toView(row);
};

/** As `readConnection`, inside a transaction that has just changed it. */
export const viewConnection = async ({ tx, tenantId }: TenantScope, connectionId: string): Promise<Connection> => {
  const [row] = await tx.$queryRawUnsafe<ConnectionRow[]>(text, tenantId, connectionId);
  if (!row) throw notFound("connection");
  return toView(row);
};
