import { type ProjectItem, ProjectItemStatus } from "@bizosaas/contracts";
import type { TenantScope, Tx } from "../../platform/tenancy/tenant-scope.ts";
import { dayOf } from "./rules.ts";

const selection = { assignees: { select: { userId: true }, orderBy: { userId: "asc" } } } as const;

const findRow = (tx: Tx, tenantId: string, id: string) =>
  tx.projectItem.findUnique({ where: { tenantId_id: { tenantId, id } }, include: selection });
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

export const toProjectItem = (row: Row): ProjectItem => ({
  id: row.id,
  projectId: row.projectId,
  title: row.title,
  description: row.description,
  status: ProjectItemStatus.parse(row.status),
  dueOn: dayOf(row.dueOn),
  assigneeIds: row.assignees.map(({ userId }) => userId),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** As it stands in the open transaction. */
export const readProjectItem = async ({ tx, tenantId }: TenantScope, itemId: string): Promise<ProjectItem> => {
  const row = await findRow(tx, tenantId, itemId);
  if (!row) throw new Error("The item was gone in the middle of its own change.");
  return toProjectItem(row);
};
