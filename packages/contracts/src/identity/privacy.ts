import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id, Timestamp } from "../shared/primitives.ts";

export const DataExport = z.object({
  id: Id,
  status: z.enum(["queued", "running", "ready", "failed", "expired"]),
  requestedById: Id,
  requestedByName: z.string().nullable(),
  createdAt: Timestamp,
  expiresAt: Timestamp.nullable().describe("Until when the file can be fetched."),
  sizeBytes: z.int().nullable(),
  rowCount: z.int().nullable(),
});
export type DataExport = z.infer<typeof DataExport>;

export const listDataExports = operation({
  method: "GET",
  path: "/v1/data-exports",
  summary: "Exports of the organization's data",
  tag: "Data and privacy",
  can: "privacy:manage",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(DataExport) }),
});
export const createDataExport = operation({
  method: "POST",
  path: "/v1/data-exports",
  summary: "Export all of the organization's data, without secrets",
  tag: "Data and privacy",
  can: "privacy:manage",
  effect: "write",
  audit: "data_export.create",
  input: z.strictObject({}),
  output: DataExport,
});
/** Only for the person who asked; for 24 hours. */
export const downloadDataExport = operation({
  method: "GET",
  path: "/v1/data-exports/{exportId}/file",
  summary: "Fetch an export's file",
  tag: "Data and privacy",
  can: "privacy:manage",
  effect: "read",
  input: z.strictObject({ exportId: Id }),
  output: z.file(),
});

/** Days that the inputs and outputs of finished runs are kept; null keeps them. */
export const retentionDays = [7, 30, 90, 365] as const;
export const Retention = z.object({ runDataDays: z.union(retentionDays.map((days) => z.literal(days))).nullable() });
export type Retention = z.infer<typeof Retention>;

export const getRetention = operation({
  method: "GET",
  path: "/v1/retention",
  summary: "How long run data is kept",
  tag: "Data and privacy",
  can: "privacy:manage",
  effect: "read",
  input: z.strictObject({}),
  output: Retention,
});
export const changeRetention = operation({
  method: "PUT",
  path: "/v1/retention",
  summary: "Change how long run data is kept",
  tag: "Data and privacy",
  can: "privacy:manage",
  effect: "destructive",
  audit: "retention.change",
  input: z.strictObject(Retention.shape),
  output: Retention,
});

export const dataExportsContract = { list: listDataExports, create: createDataExport, download: downloadDataExport };
export const retentionContract = { get: getRetention, change: changeRetention };
