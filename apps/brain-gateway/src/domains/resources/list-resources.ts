import { contract, JsonObject, type ListedResource, type ResourceOrder } from "@bizosaas/contracts";
import { z } from "zod";
import { listOrders } from "../../platform/http/list-order.ts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { toAnswerTime } from "../../platform/http/row-time.ts";
import { readVerb } from "../../platform/http/verb.ts";
import {
  conditionsOf,
  isFoundByKey,
  type ListFilter,
  listedAt,
  listedColumnsOf,
  nameOf,
  newPlaces,
} from "./list-query.ts";
import { contentColumns, type ResourceRow, resourceColumns, toResourceSummary } from "./resource-row.ts";

type ListedRow = ResourceRow & { facts: unknown; others: unknown };
const Others = z.array(z.object({ id: z.string(), connectionId: z.string() }));

const toListed = (row: ListedRow): ListedResource => ({
  ...toResourceSummary(row),
  facts: JsonObject.parse(row.facts ?? {}),
  others: Others.parse(row.others ?? []),
});

/** The hot path, in one text for the first and every later page, so that both walk the index. */
export const plain = {
  name: "list-resources",
  text: `
    select ${contentColumns} from resource r
    where tenant_id = $1 and kind = $2 and deleted_at is null
      and (${listedAt("r")}, id) < ($3::timestamptz, $4::uuid)
      and ($6::uuid is null or connection_id = $6)
    order by ${listedAt("r")} desc, id desc
    limit $5`,
  plan: "generic",
} as const;

const isPlain = ({ kind, search, status }: ListFilter): boolean =>
  kind.startsWith("cms.") && !search && status === undefined;

const ordersBy = (title: string) =>
  listOrders("r.id", {
    title: { expression: title, type: "text" },
    updated: { expression: listedAt("r"), type: "timestamptz" },
  });
/** By the beginning of a title, as the index `resource_by_title_idx` has it: a cursor has to fit into an address. */
const orders = ordersBy("left(lower(r.title), 60)");
/** What few match is read from `resource_find_idx` and sorted then; in the order of titles most would be passed by. */
const ordersOfFound = ordersBy("left(r.title_key, 60)");

/** The page is chosen from an index alone where one holds all that is compared; then its records are read. */
export const statementOf = (
  filter: ListFilter,
  {
    sort,
    cursor,
    tenantId,
    limit,
  }: { sort: ResourceOrder; cursor: string | undefined; tenantId: string; limit: number },
) => {
  const isFound = isFoundByKey(filter.kind) && Boolean(filter.search ?? filter.status);
  const ordering = (isFound ? ordersOfFound : orders)(sort, cursor);
  const places = newPlaces([tenantId, filter.kind, limit + 1]);
  const { after, orderBy, isAfter, keyColumn } = ordering;
  const isLater = after ? `and ${isAfter(places.at(after.key, "text"), places.at(after.id, "uuid"))}` : "";
  const { filters, standing } = conditionsOf(filter, places);
  const text = `
    select ${resourceColumns}, ${keyColumn}, ${listedColumnsOf(filter)}
    from (
      select r.id from (
        select r.id, r.email_key from resource r
        where r.tenant_id = $1 and r.kind = $2 and r.deleted_at is null ${isLater}${filters}
        order by ${orderBy} offset 0
      ) r
      ${standing}
      limit $3
    ) page
    join resource r on r.tenant_id = $1 and r.id = page.id
    order by ${orderBy}`;
  const name = `list-resources-${sort}-${nameOf(filter)}${after ? "-on" : ""}`;
  return { name, text, values: places.values, ordering };
};

const beforeFirst = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

export const listResources = readVerb(contract.resources.list, async ({ read, tenantId }, input) => {
  const { cursor, limit, sort, ...filter } = input;
  if (sort === "-updated" && isPlain(filter)) {
    const after = decodeCursor(cursor) ?? beforeFirst;
    const values = [tenantId, filter.kind, after.at, after.id, limit + 1, filter.connectionId ?? null];
    const rows = await read<ListedRow>({ ...plain, values });
    const key = (row: ResourceRow): [string, string] => [toAnswerTime(row.vendor_updated_at ?? row.synced_at), row.id];
    return toPage(rows, limit, key, toListed);
  }
  const { ordering, ...statement } = statementOf(filter, { sort, cursor, tenantId, limit });
  const rows = await read<ListedRow & { sort_key: string }>(statement);
  return ordering.toPage(rows, limit, toListed);
});
