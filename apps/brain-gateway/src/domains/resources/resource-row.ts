import type { ResourceSummary } from "@bizosaas/contracts";
import { toAnswerTime } from "../../platform/http/row-time.ts";

/** A record as the reads select it, `from resource r`; `resourceColumns` and this type belong together. */
export type ResourceRow = {
  id: string;
  connection_id: string;
  kind: ResourceSummary["kind"];
  external_id: string;
  title: string;
  status: string | null;
  status_label: string | null;
  url: string | null;
  vendor_updated_at: string | null;
  synced_at: string;
};

const columns = `
  r.id, r.connection_id, r.kind, r.external_id, r.title, r.status, r.url,
  r.vendor_updated_at::text as vendor_updated_at, r.synced_at::text as synced_at`;

export const resourceColumns = `${columns},
  (select s.status_labels ->> r.status from sync_state s
    where s.tenant_id = r.tenant_id and s.connection_id = r.connection_id and s.kind = r.kind) as status_label`;
/** For the hot path: the states of a website's content have no names of their own. */
export const contentColumns = `${columns}, null::text as status_label`;

export const toResourceSummary = (row: ResourceRow): ResourceSummary => ({
  id: row.id,
  connectionId: row.connection_id,
  kind: row.kind,
  externalId: row.external_id,
  title: row.title,
  status: row.status,
  statusLabel: row.status_label,
  url: row.url,
  vendorUpdatedAt: row.vendor_updated_at === null ? null : toAnswerTime(row.vendor_updated_at),
  syncedAt: toAnswerTime(row.synced_at),
});
