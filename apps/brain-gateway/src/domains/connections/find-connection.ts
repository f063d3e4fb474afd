import { notFound } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Throws `not_found` for a missing and another tenant's connection alike. */
export const findConnection = async ({ tx, tenantId }: TenantScope, connectionId: string) => {
  const connection = await tx.connection.findFirst({ where: { tenantId, id: connectionId } });
  if (!connection) throw notFound("connection");
  return connection;
};
