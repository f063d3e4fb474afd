import { AppError, type AuditFilter, auditExportRows, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { type AuditRow, auditText, auditValues } from "./audit-query.ts";
import { csvLine } from "./csv-line.ts";

const pageRows = 500;
const maxBytes = 32 * 1024 * 1024;
const columns = [
  ...["time", "actor", "actor_name", "on_behalf_of", "on_behalf_of_name", "action", "object_kind", "object_id"],
  ...["reason", "before", "after", "reference"],
];

const json = (value: unknown): string => (value === null ? "" : JSON.stringify(value));

const toLine = (row: AuditRow): string =>
  csvLine([
    ...[row.at.toISOString(), row.actor, row.actorName ?? "", row.onBehalfOf ?? "", row.onBehalfOfName ?? ""],
    ...[row.action, row.objectKind, row.objectId, row.reason ?? "", json(row.before), json(row.after)],
    row.correlationId,
  ]);

const tooMuch = () =>
  new AppError(
    "payload_too_large",
    `More than ${auditExportRows} entries, or very large ones, fit these filters. Choose a shorter time, a person or an action.`,
  );

async function* pagesOf({ tx, tenantId }: TenantScope, filter: AuditFilter) {
  let after: AuditRow | undefined;
  while (true) {
    const values = auditValues(tenantId, filter, { after: after && { at: after.at, id: after.id }, limit: pageRows });
    const rows = await tx.$queryRawUnsafe<AuditRow[]>(auditText, ...values);
    if (rows.length > 0) yield rows;
    if (rows.length < pageRows) return;
    after = rows.at(-1);
  }
}

/** Page by page into the file's parts; what is too much is refused rather than cut off without a word. */
const writeParts = async (scope: TenantScope, filter: AuditFilter) => {
  // The byte order mark tells spreadsheets that it is UTF-8.
  const parts = [`\uFEFF${csvLine(columns)}`];
  let [rows, bytes] = [0, 0];
  for await (const page of pagesOf(scope, filter)) {
    const part = page.map(toLine).join("");
    rows += page.length;
    bytes += Buffer.byteLength(part);
    if (rows > auditExportRows || bytes > maxBytes) throw tooMuch();
    parts.push(part);
  }
  return { parts, rows };
};

/** What the filters show of the log, as a file. Taking it away is itself an entry of the log. */
export const exportAuditEntries = verb(
  contract.audit.export,
  async (ctx, filter) => {
    const { tx, tenantId, audit, services } = ctx;
    const { parts, rows } = await writeParts(ctx, filter);
    await audit({ objectKind: "audit_log", objectId: tenantId, after: { ...filter, rows } });
    const { slug } = await tx.tenant.findFirstOrThrow({ where: { id: tenantId }, select: { slug: true } });
    const day = services.clock.now().toISOString().slice(0, 10);
    return new File(parts, `${slug}-audit-${day}.csv`, { type: "text/csv;charset=utf-8" });
  },
  { isAllowedWhileErasing: true },
);
