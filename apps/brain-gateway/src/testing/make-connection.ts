import type { Database } from "@bizosaas/db";
import type { TestTenant } from "./people.ts";

type Facts = {
  id?: string;
  connectorId?: string;
  name?: string;
  status?: string;
  statusReason?: string;
  createdById?: string;
};

/** A connection that lies in the database with no vendor behind it: nothing is synced by it. */
export const makeConnection = (
  db: Database,
  { tenantId, people }: TestTenant,
  { connectorId = "wordpress", name = "Site", status = "connected", ...facts }: Facts = {},
): Promise<string> =>
  db.withTenant(tenantId, async (tx) => {
    const place = { config: {}, account: {}, hosts: [], createdById: people.owner.userId, nextSyncAt: null };
    const { id } = await tx.connection.create({ data: { tenantId, connectorId, name, status, ...place, ...facts } });
    return id;
  });
