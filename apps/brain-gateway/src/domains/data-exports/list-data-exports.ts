import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { type ExportRow, toDataExport } from "./view.ts";

const shown = 20;

const text = `
  select e.id, e.status, e.requested_by_id as "requestedById", u.name as "requestedByName", e.created_at as "createdAt",
         e.expires_at as "expiresAt", e.size_bytes as "sizeBytes", e.row_count as "rowCount"
  from data_export e left join user_account u on u.id = e.requested_by_id
  where e.tenant_id = $1
  order by e.created_at desc, e.id desc
  limit $2`;

export const listDataExports = readVerb(contract.dataExports.list, async ({ read, tenantId }) => {
  const rows = await read<ExportRow & { requestedByName: string | null }>({
    name: "list-data-exports",
    text,
    values: [tenantId, shown],
  });
  return { items: rows.map((row) => toDataExport(row, row.requestedByName)) };
});
