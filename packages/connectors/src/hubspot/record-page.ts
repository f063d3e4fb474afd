import { z } from "zod";

/** A record of any CRM object; properties that were not asked for are missing, those without a value are null. */
export const HubSpotRecord = z.object({
  id: z.string().regex(/^\d{1,20}$/),
  properties: z.record(z.string(), z.string().nullable()),
  updatedAt: z.iso.datetime(),
});
export type HubSpotRecord = z.infer<typeof HubSpotRecord>;

const paging = z.object({ next: z.object({ after: z.string() }).optional() }).nullish();

export const RecordPage = z.object({ results: z.array(HubSpotRecord), paging });
export const FoundPage = RecordPage.extend({ total: z.int() });
export const RecordIds = z.object({ results: z.array(z.object({ id: z.string() })), paging });
