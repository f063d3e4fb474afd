import { AppError, contract } from "@bizosaas/contracts";
import { notFound, readVerb } from "../../platform/http/verb.ts";
import { exportFile } from "./export-file.ts";

type Row = { status: string; expiresAt: Date | null; createdAt: Date; slug: string };

const text = `
  select e.status, e.expires_at as "expiresAt", e.created_at as "createdAt", t.slug
  from data_export e join tenant t on t.id = e.tenant_id
  where e.tenant_id = $1 and e.id = $2 and e.requested_by_id = $3`;

/** Another person's export answers like one that is not there. */
export const downloadDataExport = readVerb(contract.dataExports.download, async (ctx, { exportId }) => {
  const { read, tenantId, actor, services } = ctx;
  const [row] = await read<Row>({ name: "find-data-export", text, values: [tenantId, exportId, actor.userId] });
  if (!row) throw notFound("export");
  if (row.status === "queued" || row.status === "running") {
    throw new AppError("conflict", "This export is still being made.", { retryAfterSeconds: 5 });
  }
  const isOver = row.status !== "ready" || !row.expiresAt || row.expiresAt <= services.clock.now();
  const content = isOver ? null : await services.files.open(exportFile(tenantId, exportId), "application/zip");
  if (!content) throw new AppError("not_found", "This export's file is gone. Make a new export.");
  const day = row.createdAt.toISOString().slice(0, 10);
  return new File([content], `${row.slug}-${day}.zip`, { type: "application/zip" });
});
