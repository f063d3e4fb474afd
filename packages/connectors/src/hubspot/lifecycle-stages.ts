import type { Choice } from "@bizosaas/contracts";
import { z } from "zod";
import { apiVersion } from "./config.ts";
import type { HubSpotClient } from "./hubspot-client.ts";

const Property = z.object({
  options: z.array(z.object({ value: z.string().min(1), label: z.string(), displayOrder: z.int().catch(0) })),
});

/** What the account calls the stages of its contacts: people add stages of their own, which are numbers without these. */
export const listLifecycleStages = async (client: HubSpotClient, signal?: AbortSignal): Promise<Choice[]> => {
  const path = `/crm/properties/${apiVersion}/contacts/lifecyclestage`;
  const { data } = await client.call("GET", path, Property, { signal });
  return data.options
    .toSorted((one, other) => one.displayOrder - other.displayOrder)
    .map(({ value, label }) => ({ value, label }));
};
