import { z } from "zod";
import { type HubSpotClient, objectPath } from "./hubspot-client.ts";
import { HubSpotRecord } from "./record-page.ts";

/** HubSpot reads as many records at once by their numbers. */
const batchSize = 100;

const Associated = z.object({
  results: z.array(z.object({ toObjectId: z.coerce.string().regex(/^\d{1,20}$/) })),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).nullish(),
});
const Batch = z.object({ results: z.array(HubSpotRecord) });

type Call = { signal?: AbortSignal | undefined };

/** The numbers of all records of another object that are put to this one, as many at once as can be read at once. */
export async function* associatedIds(
  client: HubSpotClient,
  { type, id }: { type: string; id: string },
  toType: string,
  { signal }: Call,
): AsyncGenerator<string[], void, void> {
  let after: string | undefined;
  do {
    const path = objectPath(type, `/${id}/associations/${toType}`);
    const { data } = await client.call("GET", path, Associated, { query: { limit: batchSize, after }, signal });
    const ids = data.results.map(({ toObjectId }) => toObjectId);
    if (ids.length > 0) yield ids;
    after = data.paging?.next?.after;
  } while (after !== undefined);
}

/** Records by their numbers. HubSpot leaves out those that are gone, and says so with 207. */
export const readRecords = async (
  client: HubSpotClient,
  type: string,
  { ids, properties }: { ids: readonly string[]; properties: readonly string[] },
  { signal }: Call,
): Promise<HubSpotRecord[]> => {
  const body = { properties, inputs: ids.map((id) => ({ id })) };
  return (await client.call("POST", objectPath(type, "/batch/read"), Batch, { body, signal })).data.results;
};
