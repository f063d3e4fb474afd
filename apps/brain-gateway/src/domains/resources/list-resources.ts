import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { readVerb } from "../../platform/http/verb.ts";
import { type ResourceRow, resourceColumns, toResourceSummary } from "./resource-row.ts";

/** One text for the first and every later page, so that both walk the same index (`resource_list_idx`). */
const listText = (condition: string) => `
  select ${resourceColumns} from resource
  where tenant_id = $1 and kind = $2 and deleted_at is null
    and (coalesce(vendor_updated_at, synced_at), id) < ($3::timestamptz, $4::uuid)
    ${condition}
  order by coalesce(vendor_updated_at, synced_at) desc, id desc
  limit $5`;

const inConnection = "and ($6::uuid is null or connection_id = $6)";
const plain = { name: "list-resources", text: listText(inConnection) };
const searching = {
  name: "search-resources",
  text: listText(`${inConnection} and search @@ websearch_to_tsquery('simple', $7)`),
};
const beforeFirst = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

export const listResources = readVerb(contract.resources.list, async ({ read, tenantId }, input) => {
  const { cursor, limit, kind, connectionId, search } = input;
  const after = decodeCursor(cursor) ?? beforeFirst;
  const values = [tenantId, kind, after.at, after.id, limit + 1, connectionId ?? null];
  const rows = await read<ResourceRow>(search ? { ...searching, values: [...values, search] } : { ...plain, values });
  return toPage(rows, limit, (row) => [row.vendor_updated_at ?? row.synced_at, row.id], toResourceSummary);
});
