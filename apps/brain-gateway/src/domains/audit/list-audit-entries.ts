import { type AuditEntry, contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { readVerb } from "../../platform/http/verb.ts";

type Row = Omit<AuditEntry, "at"> & { at: Date };

const text = `
  select a.id, a.at, a.actor, coalesce(u.name, k.name) as "actorName",
         a.on_behalf_of as "onBehalfOf", m.name as "onBehalfOfName", a.action, a.object_kind as "objectKind", a.object_id as "objectId",
         a.before, a.after, a.reason, a.correlation_id as "correlationId"
  from audit_entry a
  left join user_account u on a.actor = 'user:' || u.id
  left join user_account m on a.on_behalf_of = 'user:' || m.id
  left join api_key k on k.tenant_id = a.tenant_id and a.actor = 'api_key:' || k.id
  where a.tenant_id = $1 and ($2::timestamptz is null or (a.at, a.id) < ($2, $3::uuid))
    and ($5::text is null or a.actor = $5 or a.on_behalf_of = $5)
    and ($6::text is null or a.action = $6)
    and ($7::timestamptz is null or a.at >= $7) and ($8::timestamptz is null or a.at < $8)
  order by a.at desc, a.id desc
  limit $4`;

export const listAuditEntries = readVerb(contract.audit.list, async ({ read, tenantId }, input) => {
  const { cursor, limit, personId, action, from, until } = input;
  const after = decodeCursor(cursor);
  const values = [
    tenantId,
    after?.at ?? null,
    after?.id ?? null,
    limit + 1,
    personId ? `user:${personId}` : null,
    action ?? null,
    from ?? null,
    until ?? null,
  ];
  const rows = await read<Row>({ name: "list-audit-entries", text, values });
  return toPage(
    rows,
    limit,
    ({ at, id }) => [at, id],
    (row) => ({ ...row, at: row.at.toISOString() }),
  );
});
