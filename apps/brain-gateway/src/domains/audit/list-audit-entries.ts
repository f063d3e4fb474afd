import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { readVerb } from "../../platform/http/verb.ts";
import { type AuditRow, auditText, auditValues } from "./audit-query.ts";

export const listAuditEntries = readVerb(contract.audit.list, async ({ read, tenantId }, input) => {
  const { cursor, limit, ...filter } = input;
  const values = auditValues(tenantId, filter, { after: decodeCursor(cursor), limit: limit + 1 });
  const rows = await read<AuditRow>({ name: "list-audit-entries", text: auditText, values });
  return toPage(
    rows,
    limit,
    ({ at, id }) => [at, id],
    (row) => ({ ...row, at: row.at.toISOString() }),
  );
});
