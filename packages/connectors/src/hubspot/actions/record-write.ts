import { AppError, isAppError } from "@bizosaas/contracts";
import { z } from "zod";
import type { ActionContext } from "../../kit/action.ts";
import { plainDecimal } from "../../kit/decimal.ts";
import { type HubSpotClient, objectPath } from "../hubspot-client.ts";
import { HubSpotRecord } from "../record-page.ts";

/** Values by HubSpot's names of the properties. */
export type Properties = { [property: string]: string };

export const RecordId = z.coerce
  .string()
  .trim()
  .regex(/^\d{1,20}$/, "A record's number in HubSpot, such as 101.");

/** HubSpot empties a property that is sent as an empty text. */
export const text = (title: string, max = 500) =>
  z.string().trim().max(max).optional().meta({ title, control: "template", canClear: true });

/** The same of a text of a certain form. */
export const orEmpty = (pattern: RegExp): RegExp => new RegExp(`^$|${pattern.source}`, pattern.flags);

export const changesFields = "Changes the fields that are filled in and leaves the others as they are.";

const Written = z.object({ id: z.string() });

/** What HubSpot answers to a new record; of this its number alone has to be there. */
const Created = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()).catch({}),
  updatedAt: z.iso.datetime().catch(() => new Date().toISOString()),
});

/** What was filled in, under HubSpot's names. */
export const propertiesOf = (names: Readonly<Record<string, string>>, input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(names).flatMap(([field, property]) => {
      const value = input[field];
      return value === undefined ? [] : [[property, String(value)]];
    }),
  );

const sameTime = (value: string): string => {
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : String(at);
};

/** With or without zeros behind it, or as a number with an exponent. */
const sameAmount = (value: string): string =>
  plainDecimal(value) ?? (value.trim() === "" ? "" : (plainDecimal(String(Number(value))) ?? value));

/** What HubSpot writes its own way; every other property is kept letter for letter. */
const canonical: Readonly<Record<string, (value: string) => string>> = {
  email: (value) => value.trim().toLowerCase(),
  amount: sameAmount,
  closedate: sameTime,
};

const isSame = (property: string, one: string, other: string): boolean => {
  const read = canonical[property] ?? ((value: string) => value);
  return read(one) === read(other);
};

/** Whether these are what is wanted, of the properties that are named in it. */
export const holds = (current: { [property: string]: string | null }, wanted: Properties): boolean =>
  Object.entries(wanted).every(([property, value]) => isSame(property, current[property] ?? "", value));

/** How much was filled in, as a receipt says it. */
export const countFields = (change: Properties): string => {
  const { length } = Object.keys(change);
  return length === 1 ? "one field" : `${length} fields`;
};

/** One record that may be changed: its object and its number. */
export type RecordRef = { type: string; id: string };

type Lookup = { idProperty?: string; signal?: AbortSignal | undefined };

/** A record's number and some of its properties, those without a value as an empty text; null when it is gone. */
export const findRecord = async (
  client: HubSpotClient,
  { type, id }: RecordRef,
  names: readonly string[],
  { idProperty, signal }: Lookup,
): Promise<{ id: string; properties: Properties } | null> => {
  const query = { properties: names.join(","), idProperty, archived: "false" };
  try {
    const path = objectPath(type, `/${encodeURIComponent(id)}`);
    const { data } = await client.call("GET", path, HubSpotRecord, { query, signal });
    return { id: data.id, properties: Object.fromEntries(names.map((name) => [name, data.properties[name] ?? ""])) };
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
};

const readProperties = async (
  client: HubSpotClient,
  record: RecordRef,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<Properties> => {
  const found = await findRecord(client, record, names, { signal });
  if (found) return found.properties;
  throw new AppError("not_found", "HubSpot no longer has this record.");
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

export const saveRecord = async (
  client: HubSpotClient,
  { type, id }: RecordRef,
  properties: Properties,
  { signal }: ActionContext,
): Promise<void> => {
  await client.call("PATCH", objectPath(type, `/${id}`), Written, { body: { properties }, signal });
};

/** Puts the earlier values back, unless a person has changed them since. */
export const restoreRecord = async (
  client: HubSpotClient,
  record: RecordRef,
  { before, change }: { before: Properties; change: Properties },
  context: ActionContext,
): Promise<void> => {
  const current = await readProperties(client, record, Object.keys(change), context.signal);
  if (holds(current, before)) return;
  if (!holds(current, change))
    throw new AppError("conflict", `Record ${record.id} was changed since, so it isn't put back by itself.`);
  await saveRecord(client, record, before, context);
};

export type NewRecord = { properties: Properties; associations?: unknown[] };

/** The record as HubSpot made it, as far as its answer tells. */
export const createRecord = async (
  client: HubSpotClient,
  type: string,
  body: NewRecord,
  { signal }: ActionContext,
): Promise<HubSpotRecord> => {
  const { data } = await client.call("POST", objectPath(type), Created, { body, signal });
  return { ...data, properties: { ...body.properties, ...data.properties } };
};

/** Moves it to HubSpot's bin, from where a person can take it back within 90 days. */
export const archiveRecord = async (
  client: HubSpotClient,
  { type, id }: RecordRef,
  { signal }: ActionContext,
): Promise<void> => {
  await client.call("DELETE", objectPath(type, `/${id}`), z.null(), { signal });
};
