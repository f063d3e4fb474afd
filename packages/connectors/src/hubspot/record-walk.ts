import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ListPage, ListRequest } from "../kit/resource.ts";
import { type HubSpotClient, objectPath } from "./hubspot-client.ts";
import { FoundPage, type HubSpotRecord, RecordPage } from "./record-page.ts";

/** What a walk reads: an object, which of its properties, and which of them says when it was changed. */
export type WalkedObject = { type: string; properties: readonly string[]; changedAt: string };

/** HubSpot's search lags behind its records by seconds; each walk reads that stretch once more. */
const searchLagMs = 120_000;
const largestPage = 100;

const FullCursor = z.strictObject({ after: z.string(), startedAt: z.iso.datetime() });
const SinceCursor = z.strictObject({
  from: z.iso.datetime(),
  after: z.string().nullable(),
  startedAt: z.iso.datetime(),
});

const readCursor = <Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> => {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new AppError("invalid_input", "This is no place in a list of HubSpot records. Start from the beginning.");
  }
};

/** By HubSpot's clock, where it tells it. */
const vendorNow = (headers: Headers): string => {
  const at = Date.parse(headers.get("date") ?? "");
  return new Date(Number.isNaN(at) ? Date.now() : at).toISOString();
};

const settled = (startedAt: string, since: string | null): string => {
  const mark = new Date(Date.parse(startedAt) - searchLagMs).toISOString();
  return since !== null && since > mark ? since : mark;
};

type Walk = Omit<ListRequest, "since">;

const sizeOf = ({ pageSize }: Walk): number => Math.min(Math.max(pageSize, 1), largestPage);

/** Every record in the order of ids, which never change. */
const walkAll = async (client: HubSpotClient, { type, properties }: WalkedObject, walk: Walk) => {
  const at = walk.cursor ? readCursor(FullCursor, walk.cursor) : null;
  const query = { limit: sizeOf(walk), after: at?.after, properties: properties.join(","), archived: "false" };
  const { data, headers } = await client.call("GET", objectPath(type), RecordPage, { query, signal: walk.signal });
  const startedAt = at?.startedAt ?? vendorNow(headers);
  const after = data.paging?.next?.after;
  return {
    items: data.results,
    nextCursor: after === undefined ? null : JSON.stringify({ after, startedAt }),
    total: null,
    highWater: settled(startedAt, null),
  };
};

/** When a record was changed, by the property that walks sort by. HubSpot moves `updatedAt` for its own reasons besides. */
const changeOf = ({ properties }: HubSpotRecord, property: string): string | null => {
  const at = Date.parse(properties[property] ?? "");
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};

/**
 * What changed, by the time of change. Offsets move when records do, and end at 10,000; so each page begins at the time
 * of the last record of the one before, and only records of one and the same moment are counted through.
 */
const walkSince = async (client: HubSpotClient, object: WalkedObject, walk: Walk & { since: string }) => {
  const { type, properties, changedAt } = object;
  const at = walk.cursor ? readCursor(SinceCursor, walk.cursor) : null;
  const from = at?.from ?? walk.since;
  const limit = sizeOf(walk);
  const body = {
    filterGroups: [{ filters: [{ propertyName: changedAt, operator: "GTE", value: String(Date.parse(from)) }] }],
    sorts: [{ propertyName: changedAt, direction: "ASCENDING" }],
    properties: [...new Set([...properties, changedAt])],
    limit,
    ...(at?.after != null && { after: at.after }),
  };
  const options = { body, signal: walk.signal };
  const { data, headers } = await client.call("POST", objectPath(type, "/search"), FoundPage, options);
  const startedAt = at?.startedAt ?? vendorNow(headers);
  const after = data.paging?.next?.after;
  const end = data.results.at(-1);
  const last = (end && changeOf(end, changedAt)) ?? from;
  const next = Date.parse(last) > Date.parse(from) ? { from: last, after: null } : { from, after: after ?? null };
  return {
    items: data.results,
    nextCursor: after === undefined ? null : JSON.stringify({ ...next, startedAt }),
    total: at === null ? data.total : null,
    highWater: settled(startedAt, walk.since),
  };
};

/** One page of all records, or of those that changed since. */
export const walkRecords = (
  client: HubSpotClient,
  object: WalkedObject,
  { since, ...walk }: ListRequest,
): Promise<ListPage<HubSpotRecord>> =>
  since === null ? walkAll(client, object, walk) : walkSince(client, object, { ...walk, since });
