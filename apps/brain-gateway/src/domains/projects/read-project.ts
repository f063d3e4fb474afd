import type { ProjectSummary } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { type ProjectRow, projectSelection, toProjectSummary } from "./project-row.ts";

/** As it stands in the open transaction. */
export const readProject = async ({ tx, tenantId }: TenantScope, projectId: string): Promise<ProjectSummary> => {
  const text = `${projectSelection} where p.tenant_id = $1::uuid and p.id = $2::uuid`;
  const [row] = await tx.$queryRawUnsafe<ProjectRow[]>(text, tenantId, projectId);
  if (!row) throw new Error("The project was gone in the middle of its own change.");
  return toProjectSummary(row);
};
