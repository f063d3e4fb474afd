import { gateway } from "@/portal.ts";

export const listAuditEntries = async (cursor?: string) =>
  (await gateway()).audit.list({ limit: 50, ...(cursor && { cursor }) });
