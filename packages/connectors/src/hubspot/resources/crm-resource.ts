import { isAppError, type ResourceKind } from "@bizosaas/contracts";
import type { Resource, ResourceItem } from "../../kit/resource.ts";
import { type HubSpotAccount, type HubSpotClient, objectPath } from "../hubspot-client.ts";
import { HubSpotRecord } from "../record-page.ts";
import { type WalkedObject, walkRecords } from "../record-walk.ts";

export type CrmKind = Extract<ResourceKind, `crm.${string}`>;

/** How one of HubSpot's objects becomes one of our kinds. */
export type CrmMapping<Kind extends CrmKind> = WalkedObject & {
  kind: Kind;
  label: string;
  capability: string;
  sample: ResourceItem<Kind>["data"];
  /** HubSpot's number of the object, as its addresses have it. */
  objectTypeId: string;
  toData(read: (property: string) => string, url: string, account: HubSpotAccount): ResourceItem<Kind>["data"];
};

/** ISO 8601 in UTC, whatever HubSpot wrote; null for what is no time. */
export const utcTime = (value: string): string | null => {
  const at = value === "" ? Number.NaN : Date.parse(value);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};

export const toItem = <Kind extends CrmKind>(
  mapping: CrmMapping<Kind>,
  { id, properties, updatedAt }: HubSpotRecord,
  account: HubSpotAccount,
): ResourceItem<Kind> => {
  const url = `https://${account.uiDomain}/contacts/${account.portalId}/record/${mapping.objectTypeId}/${id}`;
  const read = (property: string) => properties[property] ?? "";
  return { externalId: id, vendorUpdatedAt: utcTime(updatedAt), data: mapping.toData(read, url, account) };
};

type Lookup = { idProperty?: string; signal?: AbortSignal | undefined };

/** One record as HubSpot holds it now; null when it is gone or archived. */
export const fetchRecord = async <Kind extends CrmKind>(
  client: HubSpotClient,
  mapping: CrmMapping<Kind>,
  id: string,
  { idProperty, signal }: Lookup = {},
): Promise<HubSpotRecord | null> => {
  const query = { properties: mapping.properties.join(","), idProperty, archived: "false" };
  const path = objectPath(mapping.type, `/${encodeURIComponent(id)}`);
  try {
    return (await client.call("GET", path, HubSpotRecord, { query, signal })).data;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
};

/** The same, in our shape. */
export const readRecord = async <Kind extends CrmKind>(
  client: HubSpotClient,
  mapping: CrmMapping<Kind>,
  id: string,
  lookup: Lookup = {},
): Promise<ResourceItem<Kind> | null> => {
  const account = await client.account(lookup.signal);
  const record = await fetchRecord(client, mapping, id, lookup);
  return record && toItem(mapping, record, account);
};

export const crmResource = <Kind extends CrmKind>(mapping: CrmMapping<Kind>): Resource<HubSpotClient, Kind> => ({
  kind: mapping.kind,
  label: mapping.label,
  capability: mapping.capability,
  supportsIncremental: true,
  sample: mapping.sample,
  list: async (client, request) => {
    const account = await client.account(request.signal);
    const page = await walkRecords(client, mapping, request);
    return { ...page, items: page.items.map((record) => toItem(mapping, record, account)) };
  },
  listIds: async (client, request) => {
    const narrow = { ...mapping, properties: [mapping.changedAt] };
    const page = await walkRecords(client, narrow, { ...request, since: null });
    const items = page.items.map(({ id, updatedAt }) => ({ externalId: id, vendorUpdatedAt: utcTime(updatedAt) }));
    return { ...page, items };
  },
  get: async (client, externalId, signal) =>
    /^\d{1,20}$/.test(externalId) ? readRecord(client, mapping, externalId, { signal }) : null,
});
