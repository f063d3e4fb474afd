import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

export type ChangeRow = { id: string; name: string; by_run_id: string | null; fields: string[] };

/** Each with the fields that differ from what the event before it left; none where it is the first that is kept. */
const text = `
  select e.id, e.name, e.caused_by_run_id as by_run_id, coalesce((
    select array_agg(field order by field) from jsonb_object_keys(e.payload -> 'data') field
    where field <> 'extra' and before.data is not null
      and e.payload -> 'data' -> field is distinct from before.data -> field
  ), '{}') as fields
  from tenant_event e
  left join lateral (
    select p.payload -> 'data' as data from tenant_event p
    where p.tenant_id = e.tenant_id and p.resource_id = e.resource_id and (p.at, p.id) < (e.at, e.id)
    order by p.at desc, p.id desc limit 1
  ) before on true
  where e.tenant_id = $1::uuid and e.id = any($2::uuid[])`;

/** What syncs found to have changed, by the ids of the events. */
export const changesOf = async (
  { tx, tenantId }: TenantScope,
  eventIds: readonly string[],
): Promise<Map<string, ChangeRow>> => {
  if (eventIds.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<ChangeRow[]>(text, tenantId, eventIds);
  return new Map(rows.map((row) => [row.id, row]));
};
