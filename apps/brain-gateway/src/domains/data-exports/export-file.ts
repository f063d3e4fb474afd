import type { FileRef } from "../../platform/storage/file-store.ts";

/** Hours that an export's file can be fetched. */
export const exportLifeMs = 24 * 3_600_000;

export const exportFile = (tenantId: string, exportId: string): FileRef => ({
  tenantId,
  folder: "exports",
  id: exportId,
});
