import { exportAuditEntries } from "./export-audit-entries.ts";
import { listAuditEntries } from "./list-audit-entries.ts";
import { listPlatformAuditEntries } from "./list-platform-audit-entries.ts";

export const handlers = { list: listAuditEntries, export: exportAuditEntries };
export const platformAuditHandlers = { list: listPlatformAuditEntries };
