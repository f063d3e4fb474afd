import { gateway } from "@/portal.ts";
import { listMembers } from "../organization/queries.ts";

export type AuditFilter = { personId?: string; action?: string; days?: string; cursor?: string };

const dayMs = 86_400_000;

/** From the address, which anybody can write: what is no filter of ours is left out by the gateway's refusal. */
export const listAuditEntries = async ({ days, ...filter }: AuditFilter = {}, limit = 50) => {
  const from = Number(days) > 0 ? new Date(Date.now() - Number(days) * dayMs).toISOString() : undefined;
  return (await gateway()).audit.list({ ...filter, limit, ...(from && { from }) });
};

/** A page of the log, and who may be picked. */
export const readAuditPage = async (filter: AuditFilter) => {
  const [{ items: members }, page] = await Promise.all([listMembers(), listAuditEntries(filter)]);
  return { members, ...page };
};
