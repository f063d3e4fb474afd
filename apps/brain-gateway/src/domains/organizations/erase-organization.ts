import { AppError, contract, eraseGraceDays } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { cancelOpenRuns } from "../runs/index.ts";
import { toOrganization } from "./view.ts";

const dayMs = 86_400_000;

/** Stops what starts by itself; answers what was going, so that a restored organization goes on as it was. */
const pauseWorkflows = async ({ tx, tenantId }: TenantScope): Promise<string[]> => {
  const paused = await tx.$queryRaw<{ id: string }[]>`
    update workflow set state = 'paused' where tenant_id = ${tenantId}::uuid and state = 'active' returning id`;
  return paused.map(({ id }) => id);
};

const mistyped = (message: string) =>
  new AppError("invalid_input", "The name is not the organization's.", { fields: [{ path: "name", message }] });

/** Nothing is gone yet: workflows, syncs and API keys stop, runs under way are cancelled, and the clock starts. */
export const eraseOrganization = verb(contract.organizations.erase, async (ctx, { name }) => {
  const { tx, tenantId, audit, services } = ctx;
  const before = await tx.tenant.findFirst({ where: { id: tenantId } });
  if (!before) throw notFound("organization");
  if (name.trim() !== before.name) throw mistyped(`Type “${before.name}”.`);
  const erasePausedWorkflows = await pauseWorkflows(ctx);
  await cancelOpenRuns(ctx);
  const eraseAt = new Date(services.clock.now().getTime() + eraseGraceDays * dayMs);
  const after = await tx.tenant.update({ where: { id: tenantId }, data: { eraseAt, erasePausedWorkflows } });
  await audit({ objectKind: "organization", objectId: tenantId, after: { eraseAt } });
  return toOrganization(after);
});
