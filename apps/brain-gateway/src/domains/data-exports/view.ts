import { DataExport } from "@bizosaas/contracts";

export type ExportRow = {
  id: string;
  status: string;
  requestedById: string;
  createdAt: Date;
  expiresAt: Date | null;
  sizeBytes: bigint | null;
  rowCount: number | null;
};

export const toDataExport = (row: ExportRow, requestedByName: string | null): DataExport => ({
  id: row.id,
  status: DataExport.shape.status.parse(row.status),
  requestedById: row.requestedById,
  requestedByName,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  sizeBytes: row.sizeBytes === null ? null : Number(row.sizeBytes),
  rowCount: row.rowCount,
});
