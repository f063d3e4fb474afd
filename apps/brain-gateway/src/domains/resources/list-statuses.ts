import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";

const next = (after: string) => `
  select r.status from resource r
  where r.tenant_id = $1 and r.kind = $2 and r.deleted_at is null and r.status > ${after}
    and ($3::uuid is null or r.connection_id = $3)
  order by r.status limit 1`;

/** From one to the next along the index, however many records are in each: of a tenant ($1), kind ($2) and connection ($3). */
export const foundStatuses = `
  with recursive found (status, number) as (
    select (${next("''")}), 1
    union all
    select (${next("found.status")}), number + 1 from found where found.status is not null and number < 50
  )`;

const text = `
  ${foundStatuses}
  select found.status, (
    select s.status_labels ->> found.status from sync_state s
    where s.tenant_id = $1 and s.kind = $2 and ($3::uuid is null or s.connection_id = $3)
      and s.status_labels ? found.status
    order by s.connection_id limit 1) as label
  from found where found.status is not null`;

type StatusRow = { status: string; label: string | null };

export const listStatuses = readVerb(
  contract.resources.listStatuses,
  async ({ read, tenantId }, { kind, connectionId }) => {
    const values = [tenantId, kind, connectionId ?? null];
    const rows = await read<StatusRow>({ name: "list-resource-statuses", text, values });
    const labels = rows.flatMap(({ status, label }): [string, string][] => (label === null ? [] : [[status, label]]));
    return { items: rows.map(({ status }) => status), labels: Object.fromEntries(labels) };
  },
);
