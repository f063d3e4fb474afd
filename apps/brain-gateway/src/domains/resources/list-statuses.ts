import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";

const next = (after: string) => `
  select r.status from resource r
  where r.tenant_id = $1 and r.kind = $2 and r.deleted_at is null and r.status > ${after}
    and ($3::uuid is null or r.connection_id = $3)
  order by r.status limit 1`;

/** From one to the next along the index, however many records are in each. */
const text = `
  with recursive found (status, number) as (
    select (${next("''")}), 1
    union all
    select (${next("found.status")}), number + 1 from found where found.status is not null and number < 50
  )
  select status from found where length(status) <= 200`;

export const listStatuses = readVerb(
  contract.resources.listStatuses,
  async ({ read, tenantId }, { kind, connectionId }) => {
    const values = [tenantId, kind, connectionId ?? null];
    const rows = await read<{ status: string }>({ name: "list-resource-statuses", text, values });
    return { items: rows.map(({ status }) => status) };
  },
);
