import { contract, type ResourceMoment } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { notFound, verb } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { writesOf } from "../receipts/index.ts";
import { type ChangeRow, changesOf } from "./changes-of.ts";

type MomentRow = { type: "write" | "change"; id: string; at: Date };

/** A change that a write of ours made is told by the write. One that was seen while a run wrote may be somebody's own. */
const text = `
  with page as (
    (select 'write' as type, w.id, w.started_at as at
      from receipt w join resource r on r.tenant_id = $1::uuid and r.id = $2::uuid
      where w.tenant_id = $1::uuid and w.target_kind = r.kind and w.target_id = r.external_id
        and w.connection_id = r.connection_id and (w.started_at, w.id) < ($3::timestamptz, $4::uuid)
      order by w.started_at desc, w.id desc limit $5::int)
    union all
    (select 'change', e.id, e.at from tenant_event e
      where e.tenant_id = $1::uuid and e.resource_id = $2::uuid and (e.at, e.id) < ($3::timestamptz, $4::uuid)
        and e.receipt_id is null
      order by e.at desc, e.id desc limit $5::int)
  )
  select type, id, at from page order by at desc, id desc limit $5::int`;

const assertThere = async ({ tx, tenantId }: TenantScope, id: string): Promise<void> => {
  if (await tx.resource.findFirst({ where: { tenantId, id, deletedAt: null }, select: { id: true } })) return;
  throw notFound("record");
};

const idsOf = (rows: readonly MomentRow[], type: MomentRow["type"]): string[] =>
  rows.filter((row) => row.type === type).map(({ id }) => id);

const toChange = ({ id, at }: MomentRow, { name, fields, by_run_id: byRunId }: ChangeRow): ResourceMoment => {
  const change = name.endsWith(".created") ? "created" : name.endsWith(".deleted") ? "deleted" : "updated";
  return { type: "change", id, at: at.toISOString(), change, fields, byRunId };
};

const beforeFirst = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

export const listMoments = verb(contract.resources.listMoments, async ({ tx, tenantId, locale }, input) => {
  const { resourceId, cursor, limit } = input;
  const scope = { tx, tenantId };
  await assertThere(scope, resourceId);
  const { at, id } = decodeCursor(cursor) ?? beforeFirst;
  const rows = await tx.$queryRawUnsafe<MomentRow[]>(text, tenantId, resourceId, at, id, limit + 1);
  const writes = await writesOf({ ...scope, locale }, idsOf(rows, "write"));
  const changes = await changesOf(scope, idsOf(rows, "change"));
  const page = toPage(
    rows,
    limit,
    (row): [string, string] => [row.at.toISOString(), row.id],
    (row): ResourceMoment[] => {
      const write = writes.get(row.id);
      if (write) return [{ type: "write", id: row.id, at: row.at.toISOString(), ...write }];
      const change = changes.get(row.id);
      return change ? [toChange(row, change)] : [];
    },
  );
  return { ...page, items: page.items.flat() };
});
