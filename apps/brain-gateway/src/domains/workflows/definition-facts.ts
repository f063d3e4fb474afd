import type { DefinitionFacts } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** What validation must know of the tenant: which connections and AI keys a node may name. */
export const definitionFacts = async ({ tx, tenantId }: TenantScope): Promise<DefinitionFacts> => {
  const connections = await tx.connection.findMany({ where: { tenantId }, select: { id: true, connectorId: true } });
  const aiKeys = await tx.aiKey.findMany({ where: { tenantId }, select: { id: true } });
  return { connections, aiKeys };
};
