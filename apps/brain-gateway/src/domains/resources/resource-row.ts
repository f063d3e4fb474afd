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
  url: string | null;
  vendor_updated_at: string | null;
  synced_at: string;
};

export const resourceColumns = `
  r.id, r.connection_id, r.kind, r.external_id, r.title, r.status, r.url,
  r.vendor_updated_at::text as vendor_updated_at, r.synced_at::text as synced_at`;

export const toResourceSummary = (row: ResourceRow): ResourceSummary => ({
  id: row.id,
  connectionId: row.connection_id,
  kind: row.kind,
  externalId: row.external_id,
  title: row.title,
  status: row.status,
  url: row.url,
  vendorUpdatedAt: row.vendor_updated_at === null ? null : toAnswerTime(row.vendor_updated_at),
  syncedAt: toAnswerTime(row.synced_at),
});
