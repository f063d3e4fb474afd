import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ActionContext } from "../../kit/action.ts";
import { type HubSpotClient, objectPath } from "../hubspot-client.ts";
import { HubSpotRecord, RecordIds } from "../record-page.ts";

/** Values by HubSpot's names of the properties. */
export type Properties = { [property: string]: string };

export const RecordId = z.coerce
  .string()
  .trim()
  .regex(/^\d{1,20}$/, "A record's number in HubSpot, such as 101.");

export const text = (title: string, max = 500) =>
  z.string().trim().max(max).optional().meta({ title, control: "template" });

const Written = z.object({ id: z.string() });

/** What was filled in, under HubSpot's names. */
export const propertiesOf = (names: Readonly<Record<string, string>>, input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(names).flatMap(([field, property]) => {
      const value = input[field];
      return value === undefined ? [] : [[property, String(value)]];
    }),
  );

/** HubSpot lowers addresses and writes numbers its own way. */
const isSame = (one: string, other: string): boolean => {
  const [left, right] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  if (left === right) return true;
  return left !== "" && right !== "" && Number(left) === Number(right);
};

const holds = (current: Properties, wanted: Properties): boolean =>
  Object.entries(wanted).every(([property, value]) => isSame(current[property] ?? "", value));

/** One record that may be changed: its object and its number. */
export type RecordRef = { type: string; id: string };

const readProperties = async (
  client: HubSpotClient,
  { type, id }: RecordRef,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<Properties> => {
  const query = { properties: names.join(","), archived: "false" };
  const { data } = await client.call("GET", objectPath(type, `/${id}`), HubSpotRecord, { query, signal });
  return Object.fromEntries(names.map((name) => [name, data.properties[name] ?? ""]));
};

/** What the record holds now, of the properties that are about to be written. */
export const propertiesBefore = (
  client: HubSpotClient,
  record: RecordRef,
  change: Properties,
  { signal }: ActionContext,
): Promise<Properties> => readProperties(client, record, Object.keys(change), signal);

export const isWritten = async (
  client: HubSpotClient,
  record: RecordRef,
  change: Properties,
  { signal }: ActionContext,
): Promise<boolean> => holds(await readProperties(client, record, Object.keys(change), signal), change);

const save = (client: HubSpotClient, { type, id }: RecordRef, properties: Properties, signal?: AbortSignal) =>
  client.call("PATCH", objectPath(type, `/${id}`), Written, { body: { properties }, signal });

/** Looks before it writes; false when nothing had to be sent. */
export const writeRecord = async (
  client: HubSpotClient,
  record: RecordRef,
  change: Properties,
  context: ActionContext,
): Promise<boolean> => {
  if (await isWritten(client, record, change, context)) return false;
  await save(client, record, change, context.signal);
  return true;
};

/** Puts the earlier values back, unless a person has changed them since. */
export const restoreRecord = async (
  client: HubSpotClient,
  record: RecordRef,
  { before, change }: { before: Properties; change: Properties },
  { signal }: ActionContext,
): Promise<void> => {
  const current = await readProperties(client, record, Object.keys(change), signal);
  if (holds(current, before)) return;
  if (!holds(current, change))
    throw new AppError("conflict", `Record ${record.id} was changed since, so it isn't put back by itself.`);
  await save(client, record, before, signal);
};

export const createRecord = async (
  client: HubSpotClient,
  type: string,
  body: { properties: Properties; associations?: unknown[] },
  { signal }: ActionContext,
): Promise<string> => (await client.call("POST", objectPath(type), Written, { body, signal })).data.id;

/** Moves it to HubSpot's bin, from where a person can take it back within 90 days. */
export const archiveRecord = async (
  client: HubSpotClient,
  { type, id }: RecordRef,
  { signal }: ActionContext,
): Promise<void> => {
  await client.call("DELETE", objectPath(type, `/${id}`), z.null(), { signal });
};

/** A record of exactly these values that came to be since: what a call that was cut off may have made. */
export const findMade = async (
  client: HubSpotClient,
  type: string,
  { properties, since, createdAt }: { properties: Properties; since: string; createdAt: string },
  { signal }: ActionContext,
): Promise<string | null> => {
  const filters = [
    ...Object.entries(properties).map(([propertyName, value]) => ({ propertyName, operator: "EQ", value })),
    { propertyName: createdAt, operator: "GTE", value: String(Date.parse(since)) },
  ];
  const body = { filterGroups: [{ filters }], limit: 1 };
  const { data } = await client.call("POST", objectPath(type, "/search"), RecordIds, { body, signal });
  return data.results[0]?.id ?? null;
};
