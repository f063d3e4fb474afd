import { AppError } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Throws `not_found` for a missing and another tenant's run alike. */
export const findRun = async ({ tx, tenantId }: TenantScope, runId: string) => {
  const run = await tx.run.findFirst({ where: { tenantId, id: runId } });
  if (!run) throw new AppError("not_found", "There is no such run.");
  return run;
};
