import { ResourceKind, type ResourceSummary } from "@bizosaas/contracts";

/** A record as the reads select it; `resourceColumns` and this type belong together. */
export type ResourceRow = {
  id: string;
  connection_id: string;
  kind: string;
  external_id: string;
  title: string;
  status: string | null;
  url: string | null;
  vendor_updated_at: Date | null;
  synced_at: Date;
};

export const resourceColumns = `
  id, connection_id, kind, external_id, title, data->>'status' as status, data->>'url' as url,
  vendor_updated_at, synced_at`;

export const toResourceSummary = (row: ResourceRow): ResourceSummary => ({
  id: row.id,
  connectionId: row.connection_id,
  kind: ResourceKind.parse(row.kind),
  externalId: row.external_id,
  title: row.title,
  status: row.status,
  url: row.url,
  vendorUpdatedAt: row.vendor_updated_at?.toISOString() ?? null,
  syncedAt: row.synced_at.toISOString(),
});
