import { gateway } from "@/portal.ts";
import { listMembers } from "../organization/queries.ts";

export type AuditFilter = { personId?: string; action?: string; days?: string; cursor?: string };

const dayMs = 86_400_000;

/** What the address says, as the gateway takes it. */
export const toGatewayFilter = ({ days, ...filter }: Omit<AuditFilter, "cursor">) => ({
  ...filter,
  ...(Number(days) > 0 && { from: new Date(Date.now() - Number(days) * dayMs).toISOString() }),
});

/** From the address, which anybody can write: what is no filter of ours is left out by the gateway's refusal. */
export const listAuditEntries = async ({ cursor, ...filter }: AuditFilter = {}, limit = 50) =>
  (await gateway()).audit.list({ ...toGatewayFilter(filter), limit, ...(cursor && { cursor }) });

/** A page of the log, and who may be picked. */
export const readAuditPage = async (filter: AuditFilter) => {
  const [{ items: members }, page] = await Promise.all([listMembers(), listAuditEntries(filter)]);
  return { members, ...page };
};
