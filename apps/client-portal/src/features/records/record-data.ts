import { kindShapes, type ResourceRecord } from "@bizosaas/contracts";

/** What its kind says of a record; null for one that does not have the shape of its kind. */
export const readData = (record: Pick<ResourceRecord, "kind" | "data">): Record<string, unknown> | null => {
  const parsed = kindShapes[record.kind].safeParse(record.data);
  return parsed.success ? parsed.data : null;
};
