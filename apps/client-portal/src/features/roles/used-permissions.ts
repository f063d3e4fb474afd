import { listOperations, TenantPermission } from "@bizosaas/contracts";

/** The rights that operations of the contract ask for, in the order of the least to the most. */
export const usedPermissions = (): TenantPermission[] => {
  const asked = new Set<string>(listOperations().map(({ can }) => can));
  return TenantPermission.options.filter((each) => asked.has(each));
};
