import { gateway } from "@/portal.ts";

export type AuditSearch = { q?: string; action?: string; days?: string; cursor?: string };

const dayMs = 86_400_000;

export const listPlatformAudit = async ({ q, action, days, cursor }: AuditSearch) =>
  (await gateway()).platformAudit.list({
    limit: 50,
    ...(q && { person: q.slice(0, 200) }),
    ...(action && { action }),
    ...(Number(days) > 0 && { from: new Date(Date.now() - Number(days) * dayMs).toISOString() }),
    ...(cursor && { cursor }),
  });
