import type { JsonObject, ResourceKind } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { hashOf } from "../../platform/http/hash-of.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { claimEvents } from "./claim-events.ts";
import { findOwnWrites } from "./own-writes.ts";
import { type ResourceEvent, recordEvents } from "./record-events.ts";
import {
  type Cause,
  causeOf,
  compare,
  type Known,
  titleOf,
  toStorable,
  type Verdict,
  type WrittenBy,
} from "./rules.ts";

export type VendorItem = {
  externalId: string;
  data: Readonly<Record<string, unknown>>;
  vendorUpdatedAt: string | null;
};

export type StoreItems = {
  connectionId: string;
  kind: ResourceKind;
  items: readonly VendorItem[];
  /** The first import of a kind is no news: it writes no events. */
  isFirstImport: boolean;
  /** The write of ours that left them so. */
  writtenBy?: WrittenBy | undefined;
  /** Nobody has seen them: they are what the write sent, and kept as a copy from before it. */
  isAssumed?: boolean;
};

type KnownRow = Known & { id: string; externalId: string; syncedAt: Date };
type Judged = {
  verdict: Verdict;
  known: KnownRow | undefined;
  id: string;
  external_id: string;
  title: string;
  data: JsonObject;
  hash: string;
  vendor_updated_at: Date | null;
};

const upsertText = `
  insert into resource (tenant_id, id, connection_id, kind, external_id, title, data, hash, vendor_updated_at, synced_at)
  select $1::uuid, i.id, $2::uuid, $3, i.external_id, i.title, i.data, i.hash, i.vendor_updated_at,
    coalesce($5::timestamptz, now())
  from jsonb_to_recordset($4::jsonb)
    as i(id uuid, external_id text, title text, data jsonb, hash text, vendor_updated_at timestamptz)
  on conflict (tenant_id, connection_id, kind, external_id) do update
  set title = excluded.title, data = excluded.data, hash = excluded.hash, synced_at = excluded.synced_at,
      vendor_updated_at = excluded.vendor_updated_at, deleted_at = null`;

/** When the copy was kept; null is now. */
const keptAtOf = ({ writtenBy, isAssumed = false }: StoreItems): Date | null =>
  writtenBy && isAssumed ? new Date(writtenBy.since.getTime() - 1) : null;

const lockKnown = async ({ tx, tenantId }: TenantScope, { connectionId, kind }: StoreItems, externalIds: string[]) => {
  const rows = await tx.$queryRawUnsafe<KnownRow[]>(
    `select id, external_id as "externalId", hash, vendor_updated_at as "vendorUpdatedAt", deleted_at as "deletedAt",
       synced_at as "syncedAt"
     from resource
     where tenant_id = $1::uuid and connection_id = $2::uuid and kind = $3 and external_id = any($4::text[])
     order by id for update`,
    ...[tenantId, connectionId, kind, externalIds],
  );
  return new Map(rows.map((row) => [row.externalId, row]));
};

const judge = (item: VendorItem, known: KnownRow | undefined): Judged => {
  const data = toStorable(item.data) as JsonObject;
  const hash = hashOf(data);
  const vendorUpdatedAt = item.vendorUpdatedAt === null ? null : new Date(item.vendorUpdatedAt);
  return {
    verdict: compare(known, { hash, vendorUpdatedAt }),
    known,
    id: known?.id ?? uuidv7(),
    external_id: item.externalId,
    title: titleOf(data, item.externalId),
    data,
    hash,
    vendor_updated_at: vendorUpdatedAt,
  };
};

/** To what each of the changes is put down. */
const causesOf = async (scope: TenantScope, page: StoreItems, changed: readonly Judged[]) => {
  const { writtenBy, connectionId, kind } = page;
  if (writtenBy) return (): Cause => ({ causedByRunId: writtenBy.runId, receiptId: writtenBy.receiptId });
  const own = await findOwnWrites(
    scope,
    connectionId,
    kind,
    changed.map((item) => item.external_id),
  );
  return ({ verdict, external_id, known, vendor_updated_at }: Judged): Cause | null =>
    causeOf(own.get(external_id), {
      ...{ verdict, from: known?.vendorUpdatedAt ?? null, to: vendor_updated_at },
      keptAt: known?.syncedAt ?? null,
    });
};

/** What a write of ours left and a sync has seen before. */
const claimSeen = (scope: TenantScope, page: StoreItems, writtenBy: WrittenBy, judged: readonly Judged[]) => {
  const seen = judged.filter(({ verdict }) => verdict === "same" || verdict === "touched");
  const externalIds = seen.map((item) => item.external_id);
  return claimEvents(scope, writtenBy, { connectionId: page.connectionId, kind: page.kind, externalIds });
};

/** What a write read back is kept though it is the same: a copy that is older than the write says that it was not seen. */
const isKept = ({ verdict }: Judged, writtenBy: WrittenBy | undefined): boolean =>
  verdict !== "stale" && (verdict !== "same" || writtenBy !== undefined);

/**
 * Keeps a page of what a vendor holds: compares hashes, drops what is older than what is kept, writes what changed and
 * the events of it, all in the caller's transaction. Answers how many rows were written.
 */
export const storeItems = async (scope: TenantScope, page: StoreItems): Promise<{ written: number }> => {
  const { connectionId, kind } = page;
  const items = [...new Map(page.items.map((item) => [item.externalId, item])).values()];
  if (items.length === 0) return { written: 0 };
  const known = await lockKnown(
    scope,
    page,
    items.map(({ externalId }) => externalId),
  );
  const judged = items.map((item) => judge(item, known.get(item.externalId)));
  if (page.writtenBy) await claimSeen(scope, page, page.writtenBy, judged);
  const rows = judged.filter((row) => isKept(row, page.writtenBy));
  if (rows.length === 0) return { written: 0 };
  const sent = rows.map(({ verdict: _verdict, known: _known, ...row }) => row);
  const values = [scope.tenantId, connectionId, kind, JSON.stringify(sent), keptAtOf(page)];
  await scope.tx.$executeRawUnsafe(upsertText, ...values);
  const changed = page.isFirstImport
    ? []
    : rows.filter(({ verdict }) => verdict === "created" || verdict === "updated");
  const causeOf = await causesOf(scope, page, changed);
  await recordEvents(
    scope,
    changed.flatMap((row): ResourceEvent[] => {
      const cause = causeOf(row);
      if (!cause) return [];
      const change = row.verdict === "created" ? "created" : "updated";
      const record = { resourceId: row.id, externalId: row.external_id, data: row.data };
      return [{ change, connectionId, kind, ...record, ...cause }];
    }),
  );
  return { written: rows.length };
};
