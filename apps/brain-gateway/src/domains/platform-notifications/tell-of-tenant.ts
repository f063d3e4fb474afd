import type { Services } from "../../platform/services/services.ts";
import { tellOperators } from "./tell-operators.ts";

/** A new organization: who runs the platform hears of it once. One that is gone by then is told of to nobody. */
export const tellOfTenant = (services: Services, tenantId: string): Promise<void> =>
  services.db.withPlatform(async (tx) => {
    const tenant = await tx.tenant.findUnique({ where: { id: tenantId }, select: { name: true } });
    if (!tenant) return;
    const subject = { kind: "tenant" as const, id: tenantId, name: tenant.name };
    await tellOperators(services, tx, [{ kind: "tenant.created", subject, detail: "", key: `tenant:${tenantId}` }]);
  });
