import { contract } from "@bizosaas/contracts";
import { type ListOrdering, listOrders } from "../../platform/http/list-order.ts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { toAnswerTime } from "../../platform/http/row-time.ts";
import { readVerb } from "../../platform/http/verb.ts";
import { type ResourceRow, resourceColumns, toResourceSummary } from "./resource-row.ts";

/** As the index `resource_list_idx` has it: CASE, for row-level security keeps a COALESCE out of an index condition. */
const listedAt = "case when vendor_updated_at is null then synced_at else vendor_updated_at end";

/** One text for the first and every later page, so that both walk the index. */
const listText = (condition: string) => `
  select ${resourceColumns} from resource
  where tenant_id = $1 and kind = $2 and deleted_at is null
    and (${listedAt}, id) < ($3::timestamptz, $4::uuid)
    ${condition}
  order by ${listedAt} desc, id desc
  limit $5`;

const inConnection = "and ($6::uuid is null or connection_id = $6)";
/** The hot path: the page that people open most. */
export const plain = { name: "list-resources", text: listText(inConnection), plan: "generic" } as const;
const searching = {
  name: "search-resources",
  text: listText(`${inConnection} and search @@ websearch_to_tsquery('simple', $7)`),
};
/** By the beginning of a title, as the index `resource_by_title_idx` has it: a cursor has to fit into an address. */
const orders = listOrders("id", {
  title: { expression: "left(lower(title), 60)", type: "text" },
  updated: { expression: listedAt, type: "timestamptz" },
});

const orderedText = ({ keyColumn, orderBy, isAfter }: ListOrdering) => `
  select ${resourceColumns}, ${keyColumn} from resource
  where tenant_id = $1 and kind = $2 and deleted_at is null
    and ($3::text is null or ${isAfter("$3::text", "$4")})
    and ($6::uuid is null or connection_id = $6)
    and ($7::text is null or search @@ websearch_to_tsquery('simple', $7))
  order by ${orderBy}
  limit $5`;

const beforeFirst = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

export const listResources = readVerb(contract.resources.list, async ({ read, tenantId }, input) => {
  const { cursor, limit, kind, connectionId, search, sort } = input;
  if (sort !== "-updated") {
    const ordering = orders(sort, cursor);
    const { after } = ordering;
    const rows = await read<ResourceRow & { sort_key: string }>({
      name: `list-resources-${sort}`,
      text: orderedText(ordering),
      values: [tenantId, kind, after?.key ?? null, after?.id ?? null, limit + 1, connectionId ?? null, search ?? null],
    });
    return ordering.toPage(rows, limit, toResourceSummary);
  }
  const after = decodeCursor(cursor) ?? beforeFirst;
  const values = [tenantId, kind, after.at, after.id, limit + 1, connectionId ?? null];
  const rows = await read<ResourceRow>(search ? { ...searching, values: [...values, search] } : { ...plain, values });
  const key = (row: ResourceRow): [string, string] => [toAnswerTime(row.vendor_updated_at ?? row.synced_at), row.id];
  return toPage(rows, limit, key, toResourceSummary);
});
