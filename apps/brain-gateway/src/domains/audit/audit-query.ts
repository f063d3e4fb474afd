import type { AuditEntry, AuditFilter } from "@bizosaas/contracts";

export type AuditRow = Omit<AuditEntry, "at"> & { at: Date };
type AuditPosition = { at: Date | string; id: string };

/** One page of an organization's log, newest first. */
export const auditText = `
  select a.id, a.at, a.actor, coalesce(u.name, k.name) as "actorName",
         a.on_behalf_of as "onBehalfOf", m.name as "onBehalfOfName", a.action, a.object_kind as "objectKind", a.object_id as "objectId",
         a.before, a.after, a.reason, a.correlation_id as "correlationId"
  from audit_entry a
  left join user_account u on a.actor = 'user:' || u.id
  left join user_account m on a.on_behalf_of = 'user:' || m.id
  left join api_key k on k.tenant_id = a.tenant_id and a.actor = 'api_key:' || k.id
  where a.tenant_id = $1::uuid and ($2::timestamptz is null or (a.at, a.id) < ($2::timestamptz, $3::uuid))
    and ($5::text is null or a.actor = $5 or a.on_behalf_of = $5)
    and ($6::text is null or a.action = $6)
    and ($7::timestamptz is null or a.at >= $7::timestamptz) and ($8::timestamptz is null or a.at < $8::timestamptz)
  order by a.at desc, a.id desc
  limit $4::int`;

export const auditValues = (
  tenantId: string,
  { personId, action, from, until }: AuditFilter,
  { after, limit }: { after: AuditPosition | null | undefined; limit: number },
) => [
  tenantId,
  after?.at ?? null,
  after?.id ?? null,
  limit,
  personId ? `user:${personId}` : null,
  action ?? null,
  from ?? null,
  until ?? null,
];
