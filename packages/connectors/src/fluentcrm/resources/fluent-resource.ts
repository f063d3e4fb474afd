import type { ResourceKind } from "@bizosaas/contracts";
import type { z } from "zod";
import type { ListedId, Resource, ResourceItem } from "../../kit/resource.ts";
import type { SiteClock } from "../../wordpress-rest/site-clock.ts";
import { type WalkedList, walkAll, walkChanges } from "../fluent-walk.ts";
import type { FluentClient } from "../fluentcrm-client.ts";

export type FluentKind = Extract<ResourceKind, `crm.${string}` | `mkt.${string}`>;
type Times = { created_at?: string | null | undefined; updated_at?: string | null | undefined };
type Row = Times & { id: number };

/** What a row is read with: the site's clock, and its address for links. */
export type FluentSite = Pick<FluentClient, "siteUrl"> & { toUtc: SiteClock };

/** How one of FluentCRM's lists becomes one of our kinds. */
export type FluentList<Kind extends FluentKind, Read extends Row> = {
  kind: Kind;
  label: string;
  capability: string;
  sample: ResourceItem<Kind>["data"];
  route: string;
  /** The name under which the list comes. */
  name: string;
  /** What to ask for besides. */
  query?: Record<string, string>;
  row: z.ZodType<Read>;
  /** Whether it is large enough to be read by its changes; what shows in no time is found when the ids are listed. */
  isReadByChanges: boolean;
  toData(row: Read, site: FluentSite): ResourceItem<Kind>["data"];
  /** One row as it is now; null when it is gone. */
  find(client: FluentClient, id: string, signal?: AbortSignal): Promise<Read | null>;
};

const changeOf = ({ updated_at, created_at }: Times, toUtc: SiteClock): string | null =>
  toUtc(updated_at) ?? toUtc(created_at);

export const siteOf = async (client: FluentClient, signal?: AbortSignal): Promise<FluentSite> => ({
  siteUrl: client.siteUrl,
  toUtc: await client.clock(signal),
});

export const toItem = <Kind extends FluentKind, Read extends Row>(
  { toData }: Pick<FluentList<Kind, Read>, "toData">,
  row: Read,
  site: FluentSite,
): ResourceItem<Kind> => ({
  externalId: String(row.id),
  vendorUpdatedAt: changeOf(row, site.toUtc),
  data: toData(row, site),
});

const walked = <Kind extends FluentKind, Read extends Row>(
  { route, name, query, row }: FluentList<Kind, Read>,
  { toUtc }: FluentSite,
): WalkedList<Read> => ({ route, name, row, ...(query && { query }), changedAt: (read) => changeOf(read, toUtc) });

export const fluentResource = <Kind extends FluentKind, Read extends Row>(
  list: FluentList<Kind, Read>,
): Resource<FluentClient, Kind> => ({
  kind: list.kind,
  label: list.label,
  capability: list.capability,
  supportsIncremental: list.isReadByChanges,
  ...(list.isReadByChanges && { sinceFindsNewOnly: true }),
  sample: list.sample,
  list: async (client, { since, ...request }) => {
    const site = await siteOf(client, request.signal);
    const from = walked(list, site);
    const isPart = since !== null && list.isReadByChanges;
    const page = isPart ? walkChanges(client, from, { ...request, since }) : walkAll(client, from, request);
    const { items, ...rest } = await page;
    return { ...rest, items: items.map((row) => toItem(list, row, site)) };
  },
  listIds: async (client, request) => {
    const site = await siteOf(client, request.signal);
    const { query: _besides, ...narrow } = walked(list, site);
    const { items, ...rest } = await walkAll(client, narrow, request);
    const listed = (row: Read): ListedId => ({
      externalId: String(row.id),
      vendorUpdatedAt: changeOf(row, site.toUtc),
    });
    return { ...rest, items: items.map(listed) };
  },
  get: async (client, externalId, signal) => {
    if (!/^\d{1,18}$/.test(externalId)) return null;
    const row = await list.find(client, externalId, signal);
    return row && toItem(list, row, await siteOf(client, signal));
  },
});
