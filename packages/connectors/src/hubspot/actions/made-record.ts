import { AppError } from "@bizosaas/contracts";
import type { ActionContext } from "../../kit/action.ts";
import { type HubSpotClient, objectPath } from "../hubspot-client.ts";
import { RecordIds } from "../record-page.ts";
import { archiveRecord, findRecord, holds, type Properties } from "./record-write.ts";

/** How many notes and deals people have put to a record; HubSpot counts them by itself. */
const activity = ["num_notes", "num_associated_deals"];

/** A record that an action made: what it wrote, and what it could have. */
export type MadeRecord = { type: string; id: string; wrote: Properties; fields: readonly string[] };

/** Whether it is there still, whatever it holds. */
export const isThere = async (
  client: HubSpotClient,
  { type, id }: Pick<MadeRecord, "type" | "id">,
  { signal }: ActionContext,
): Promise<boolean> => (await findRecord(client, { type, id }, [], { signal })) !== null;

/** Takes a record away that an action made, while it is as the action left it. One that is gone stays gone. */
export const removeMade = async (
  client: HubSpotClient,
  { type, id, wrote, fields }: MadeRecord,
  context: ActionContext,
): Promise<void> => {
  const asMade = { ...Object.fromEntries(fields.map((name) => [name, ""])), ...wrote };
  const found = await findRecord(client, { type, id }, [...Object.keys(asMade), ...activity], context);
  if (!found) return;
  const isUsed = activity.some((name) => Number(found.properties[name]) > 0);
  if (isUsed || !holds(found.properties, asMade))
    throw new AppError(
      "conflict",
      `Record ${id} was changed in HubSpot since it was made, so it isn't removed by itself. Remove it there.`,
    );
  await archiveRecord(client, { type, id }, context);
};

type Sought = { holding: Properties; since?: string };

/** The numbers of records that hold these values, as far as HubSpot's search knows by now: it is behind by up to a minute. */
export const searchRecords = async (
  client: HubSpotClient,
  type: string,
  { holding, since }: Sought,
  { signal }: ActionContext,
): Promise<string[]> => {
  const held = Object.entries(holding).map(([propertyName, value]) => ({ propertyName, operator: "EQ", value }));
  const made = { propertyName: "createdate", operator: "GTE", value: String(Date.parse(since ?? "")) };
  const body = { filterGroups: [{ filters: since === undefined ? held : [...held, made] }], limit: 20 };
  const { data } = await client.call("POST", objectPath(type, "/search"), RecordIds, { body, signal });
  return data.results.map(({ id }) => id);
};

/** Until then HubSpot's search may not know what was made; and so far its clock may be from ours. */
const searchLagMs = 60_000;
const clocksApartMs = 60_000;

/**
 * The record that a step has made, of which nobody kept the number: one that came to be since and holds just what the step
 * writes. Throws while HubSpot's search can't know it yet, for to send the same again would make a second one.
 */
export const findMade = async (
  client: HubSpotClient,
  type: string,
  { wrote, by, since }: { wrote: Properties; by: string; since: string },
  context: ActionContext,
): Promise<string | null> => {
  const from = new Date(Date.parse(since) - clocksApartMs).toISOString();
  const sought = { holding: { [by]: wrote[by] ?? "" }, since: from };
  for (const id of await searchRecords(client, type, sought, context)) {
    const found = await findRecord(client, { type, id }, Object.keys(wrote), context);
    if (found && holds(found.properties, wrote)) return id;
  }
  const leftMs = Date.parse(since) + searchLagMs - Date.now();
  if (leftMs <= 0) return null;
  const retryAfterSeconds = Math.ceil(leftMs / 1000);
  const message = `HubSpot doesn't show yet whether this was made before it was cut off. It is looked for again in ${retryAfterSeconds} seconds.`;
  throw new AppError("upstream_failed", message, { retryAfterSeconds });
};
