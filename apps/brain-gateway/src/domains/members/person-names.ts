import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

/** The names behind user ids, also of people who have left the organization since. */
export const personNames = async (
  { tx }: Pick<TenantScope, "tx">,
  userIds: readonly (string | null)[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(userIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const people = await tx.userAccount.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
};
