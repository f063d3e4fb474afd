import { AppError } from "@bizosaas/contracts";
import { notFound } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

export type LockedProject = { id: string; name: string; state: string };

/** The project, locked until the commit: two people who arrange its board at once do so one after the other. */
export const lockProject = async ({ tx, tenantId }: TenantScope, projectId: string): Promise<LockedProject> => {
  const [project] = await tx.$queryRaw<LockedProject[]>`
    select id, name, state from project where tenant_id = ${tenantId}::uuid and id = ${projectId}::uuid for update`;
  if (!project) throw notFound("project");
  return project;
};

export const assertOpen = ({ state }: LockedProject): void => {
  if (state === "archived") throw new AppError("conflict", "This project is archived. Reopen it to change its board.");
};

/** The item with its project locked; `not_found` for a missing and another tenant's alike. */
export const lockItem = async (scope: TenantScope, itemId: string) => {
  const { tx, tenantId } = scope;
  const where = { tenantId_id: { tenantId, id: itemId } };
  const found = await tx.projectItem.findUnique({ where, select: { projectId: true } });
  if (!found) throw notFound("item");
  const project = await lockProject(scope, found.projectId);
  assertOpen(project);
  const item = await tx.projectItem.findUnique({ where });
  if (!item) throw notFound("item");
  return { project, item };
};

/** A project that was worked on comes first in the list. */
export const touchProject = async ({ tx, tenantId }: TenantScope, projectId: string, at: Date): Promise<void> => {
  await tx.project.update({ where: { tenantId_id: { tenantId, id: projectId } }, data: { updatedAt: at } });
};
