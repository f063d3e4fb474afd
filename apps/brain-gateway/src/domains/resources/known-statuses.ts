import { listConnectors } from "@bizosaas/connectors";
import type { KnownStatuses } from "@bizosaas/workflows";
import { z } from "zod";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { foundStatuses } from "./list-statuses.ts";

/** What is known of where a kind's records stand at a connection; no row for a connection that isn't there. */
export const knownStatusesText = `
  select c.connector_id,
    coalesce((select s.status_labels from sync_state s
      where s.tenant_id = $1::uuid and s.kind = $2 and s.connection_id = $3::uuid), '{}') as labels,
    array(${foundStatuses} select found.status from found where found.status is not null) as seen
  from connection c where c.tenant_id = $1::uuid and c.id = $3::uuid`;

export type KnownStatusesRow = { connector_id: string; labels: unknown; seen: string[] };
export type KnownStatus = { value: string; label: string | null };

const Labels = z.record(z.string(), z.string());

/**
 * What its tool gives every account, names, or has been seen to use there. Complete where the kind has no status, or its
 * tool has named them: a site may have more of its own, and names that couldn't be read are missing.
 */
export const toKnownStatuses = (row: KnownStatusesRow, kind: string): { items: KnownStatus[]; isComplete: boolean } => {
  const resources = listConnectors().find(({ id }) => id === row.connector_id)?.resources ?? [];
  const resource = resources.find((each) => each.kind === kind);
  const labels = Labels.parse(row.labels);
  const values = [...new Set([...(resource?.statuses ?? []), ...Object.keys(labels), ...row.seen])];
  const hasNone = resource !== undefined && !resource.statuses && !resource.listStatuses;
  return {
    items: values.map((value) => ({ value, label: labels[value] ?? null })),
    isComplete: hasNone || (Boolean(resource?.listStatuses) && Object.keys(labels).length > 0),
  };
};

/** Which statuses a step may watch for at a connection; undefined for a connection that isn't there. */
export const knownStatuses = async (
  { tx, tenantId }: TenantScope,
  { connectionId, kind }: { connectionId: string; kind: string },
): Promise<KnownStatuses | undefined> => {
  const [row] = await tx.$queryRawUnsafe<KnownStatusesRow[]>(knownStatusesText, tenantId, kind, connectionId);
  if (!row) return undefined;
  const { items, isComplete } = toKnownStatuses(row, kind);
  return { values: items.map(({ value }) => value), isComplete };
};
