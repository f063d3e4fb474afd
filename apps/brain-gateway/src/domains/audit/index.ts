import { listAuditEntries } from "./list-audit-entries.ts";

export const handlers = { list: listAuditEntries };
