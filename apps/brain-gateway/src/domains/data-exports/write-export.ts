import { Readable } from "node:stream";
import { TenantRole, tenantRoleGrants } from "@bizosaas/contracts";
import yazl from "yazl";
import type { OutboxMessage } from "../../platform/events/outbox-handler.ts";
import type { Services } from "../../platform/services/services.ts";
import { notify } from "../notifications/index.ts";
import { exportFile, exportLifeMs } from "./export-file.ts";
import { listExportTables, readTable } from "./export-tables.ts";

type Job = { tenantId: string; exportId: string; userId: string };

const peopleText = `
  select json_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', m.role)::text as line
  from membership m join user_account u on u.id = m.user_id where m.tenant_id = $1 and m.expires_at is null order by u.id`;

/** Takes the job, unless it is done; null as well when the person lost the right since they asked. */
const takeJob = ({ db }: Services, tenantId: string, exportId: string): Promise<Job | null> =>
  db.withTenant(tenantId, async (tx) => {
    const where = { tenantId, id: exportId, status: { in: ["queued", "running"] } };
    const row = await tx.dataExport.findFirst({ where });
    if (!row) return null;
    const seat = await tx.membership.findFirst({ where: { tenantId, userId: row.requestedById } });
    const role = TenantRole.safeParse(seat?.role);
    const isAllowed = role.success && tenantRoleGrants[role.data].includes("privacy:manage");
    await tx.dataExport.updateMany({ where, data: { status: isAllowed ? "running" : "failed" } });
    return isAllowed ? { tenantId, exportId, userId: row.requestedById } : null;
  });

/** A ZIP with a file of JSON lines per table. Entries are read one after the other, as fast as the disk takes them. */
const zipTables = async (services: Services, { tenantId, userId }: Job, count: { rows: number }) => {
  const zip = new yazl.ZipFile();
  const lines = async function* (source: AsyncIterable<string>) {
    for await (const line of source) {
      count.rows++;
      yield `${line}\n`;
    }
  };
  const add = (name: string, source: () => AsyncIterable<string>) =>
    zip.addReadStreamLazy(`${name}.ndjson`, (done) => done(null, Readable.from(lines(source()))));
  const people = async function* () {
    const rows = await services.db.readAsTenant<{ line: string }>(tenantId, {
      name: "export-people",
      text: peopleText,
      values: [tenantId],
    });
    for (const { line } of rows) yield line;
  };
  add("people", people);
  for (const table of await listExportTables(services, tenantId)) {
    add(table.name, () => readTable(services, tenantId, table, userId));
  }
  zip.end();
  return zip;
};

const finish = (services: Services, { tenantId, exportId, userId }: Job, sizeBytes: number, rowCount: number) =>
  services.db.withTenant(tenantId, async (tx) => {
    const expiresAt = new Date(services.clock.now().getTime() + exportLifeMs);
    const { count } = await tx.dataExport.updateMany({
      where: { tenantId, id: exportId, status: "running" },
      data: { status: "ready", expiresAt, sizeBytes, rowCount },
    });
    if (count === 0) return;
    const tenant = await tx.tenant.findFirst({ where: { id: tenantId }, select: { name: true } });
    await notify(
      services,
      { tx, tenantId },
      {
        kind: "export.ready",
        subject: { kind: "export", id: exportId, name: tenant?.name ?? "" },
        dedupeKey: `export.ready:${exportId}`,
        to: { userIds: [userId] },
      },
    );
  });

/** Writes an export's file and tells its person. Begun again after a crash, it is written anew. */
export const writeExport = async (services: Services, message: OutboxMessage<"data.export">): Promise<void> => {
  const { tenantId, payload, signal } = message;
  const job = await takeJob(services, tenantId, payload.exportId);
  if (!job) return;
  const count = { rows: 0 };
  const zip = await zipTables(services, job, count);
  const failed = new AbortController();
  zip.on("error", (error: Error) => failed.abort(error));
  const until = AbortSignal.any([signal, failed.signal]);
  const { sizeBytes } = await services.files.write(exportFile(tenantId, job.exportId), zip.outputStream, until);
  await finish(services, job, sizeBytes, count.rows);
};
