import { contract, type JsonValue } from "@bizosaas/contracts";
import { notFound, readVerb } from "../../platform/http/verb.ts";
import { type ResourceRow, resourceColumns, toResourceSummary } from "./resource-row.ts";

type RelatedRow = ResourceRow & { relation: "self" | "same" | "company"; data: JsonValue };

/** The record first, so that a missing one is told from one that stands alone. */
export const text = `
  with own as (
    select id, kind, connection_id, email_key, lower(left(data ->> 'company', 200)) as company
    from resource where tenant_id = $1 and id = $2 and deleted_at is null
  )
  select 'self' as relation, null::jsonb as data, ${resourceColumns}
    from resource r where r.tenant_id = $1 and r.id = (select id from own)
  union all
  (select 'same', r.data, ${resourceColumns}
    from own join resource r on r.tenant_id = $1 and r.kind = own.kind and r.email_key = own.email_key
    where r.id <> own.id and r.deleted_at is null
    order by r.id limit 10)
  union all
  (select 'company', null, ${resourceColumns}
    from own join resource r on r.tenant_id = $1 and r.title_key = own.company
    where own.kind = 'crm.contact' and own.company <> '' and r.kind = 'crm.company'
      and r.connection_id = own.connection_id and r.deleted_at is null
    limit 2)`;

export const getRelated = readVerb(contract.resources.getRelated, async ({ read, tenantId }, { resourceId }) => {
  const rows = await read<RelatedRow>({ name: "get-related-resources", text, values: [tenantId, resourceId] });
  if (!rows.some(({ relation }) => relation === "self")) throw notFound("record");
  const companies = rows.filter(({ relation }) => relation === "company");
  const [company] = companies;
  return {
    same: rows
      .filter(({ relation }) => relation === "same")
      .map((row) => ({ ...toResourceSummary(row), data: row.data })),
    company: company && companies.length === 1 ? toResourceSummary(company) : null,
  };
});
