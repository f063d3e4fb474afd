import type { ResourceKind } from "@bizosaas/contracts";
import { z } from "zod";
import type { ListedId, ListPage, ListRequest, Resource, ResourceItem } from "../../kit/resource.ts";
import { GmtTime } from "../../wordpress-rest/gmt-time.ts";
import { walkById } from "../../wordpress-rest/id-walk.ts";
import { orNull } from "../../wordpress-rest/or-null.ts";
import type { WooClient } from "../woocommerce-client.ts";

export type ShopKind = Extract<ResourceKind, `shop.${string}`>;

type Row = { id: number; date_modified_gmt: string | null };

/** How one of WooCommerce's lists becomes one of our kinds. */
export type WooList<Kind extends ShopKind, Read extends Row> = {
  kind: Kind;
  label: string;
  capability: string;
  sample: ResourceItem<Kind>["data"];
  route: string;
  query?: Record<string, string>;
  row: z.ZodType<Read>;
  /** What to ask for of each. */
  fields: string;
  toData(client: WooClient, row: Read, signal?: AbortSignal): Promise<ResourceItem<Kind>["data"]>;
  /** For a list that WooCommerce can't ask for changes: how to find what is new in it, by the time at which each came. */
  newest?: { cameAt(row: Read): string | null; walk: NewestWalk<Read> };
};

export type NewestRequest<Read> = Omit<ListRequest, "since"> & { since: string; row: z.ZodType<Read>; fields: string };
type NewestWalk<Read> = (client: WooClient, request: NewestRequest<Read>) => Promise<ListPage<Read>>;

const NarrowRow = z.object({ id: z.int().positive(), date_modified_gmt: GmtTime });

const InBin = z.object({ status: z.literal("trash") });

/** In the shop's UTC columns. The time goes without a zone: with one, WordPress turns it into local time first. */
const sinceQuery = (since: string) => ({ modified_after: since.replace(/(\.\d+)?Z$/, ""), dates_are_gmt: "true" });

type WalkedRow<Read> = { row: z.ZodType<Read>; fields: string; changedAt: (row: Read) => string | null };

const modifiedAt = ({ date_modified_gmt: at }: Row): string | null => at;

const walk = <Read extends Row>(
  client: WooClient,
  { route, query }: Pick<WooList<ShopKind, Row>, "route" | "query">,
  { row, fields, changedAt, ...request }: ListRequest & WalkedRow<Read>,
): Promise<ListPage<Read>> =>
  walkById(client, {
    ...request,
    ...{ route, row, sinceQuery, changedAt },
    query: { ...query, _fields: fields },
    idOf: ({ id }) => id,
  });

const toItem = async <Kind extends ShopKind, Read extends Row>(
  client: WooClient,
  list: WooList<Kind, Read>,
  row: Read,
  signal?: AbortSignal,
): Promise<ResourceItem<Kind>> => ({
  externalId: String(row.id),
  vendorUpdatedAt: row.date_modified_gmt,
  data: await list.toData(client, row, signal),
});

/** One record as it is now; null when it is gone or in the bin. */
export const readOne = async <Kind extends ShopKind, Read extends Row>(
  client: WooClient,
  list: WooList<Kind, Read>,
  externalId: string,
  signal?: AbortSignal,
): Promise<ResourceItem<Kind> | null> => {
  if (!/^\d{1,18}$/.test(externalId)) return null;
  const options = { query: { _fields: `${list.fields},status` }, signal };
  const row = z.union([InBin.transform(() => null), list.row]);
  const found = await orNull(client.call("GET", `${list.route}/${externalId}`, row, options));
  return found?.data ? toItem(client, list, found.data, signal) : null;
};

/** One page of everything, or of what is later than `since`. */
const readPage = <Kind extends ShopKind, Read extends Row>(
  client: WooClient,
  list: WooList<Kind, Read>,
  request: ListRequest,
): Promise<ListPage<Read>> => {
  const { row, fields, newest } = list;
  const { since } = request;
  if (newest && since !== null) return newest.walk(client, { ...request, since, row, fields });
  return walk(client, list, { ...request, row, fields, changedAt: newest?.cameAt ?? modifiedAt });
};

export const wooResource = <Kind extends ShopKind, Read extends Row>(
  list: WooList<Kind, Read>,
): Resource<WooClient, Kind> => ({
  kind: list.kind,
  label: list.label,
  capability: list.capability,
  supportsIncremental: true,
  ...(list.newest && { sinceFindsNewOnly: true }),
  sample: list.sample,
  list: async (client, request) => {
    const page = await readPage(client, list, request);
    const items: ResourceItem<Kind>[] = [];
    for (const row of page.items) items.push(await toItem(client, list, row, request.signal));
    return { ...page, items };
  },
  listIds: async (client, request) => {
    const narrow = { row: NarrowRow, fields: "id,date_modified_gmt", changedAt: modifiedAt };
    const page = await walk(client, list, { ...request, since: null, ...narrow });
    const items = page.items.map(
      ({ id, date_modified_gmt: at }): ListedId => ({ externalId: String(id), vendorUpdatedAt: at }),
    );
    return { ...page, items };
  },
  get: (client, externalId, signal) => readOne(client, list, externalId, signal),
});
