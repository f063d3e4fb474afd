import { AppError } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** Makes exactly these people responsible; anybody who is no member of the organization is refused. */
export const assignPeople = async (
  { tx, tenantId }: TenantScope,
  itemId: string,
  userIds: readonly string[],
  now: Date,
): Promise<void> => {
  const wanted = [...new Set(userIds)];
  const seated = await tx.membership.count({
    where: { tenantId, userId: { in: wanted }, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
  });
  if (seated < wanted.length) {
    throw new AppError("invalid_input", "Only members of the organization can be assigned.", {
      fields: [{ path: "assigneeIds", message: "Somebody here is not a member." }],
    });
  }
  await tx.projectItemAssignee.deleteMany({ where: { tenantId, itemId, userId: { notIn: wanted } } });
  await tx.projectItemAssignee.createMany({
    data: wanted.map((userId) => ({ tenantId, itemId, userId })),
    skipDuplicates: true,
  });
};
