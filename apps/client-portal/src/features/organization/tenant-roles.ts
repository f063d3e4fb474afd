import type { TenantRole } from "@bizosaas/contracts";

/** From the most to the least that a person may do. */
export const tenantRoles = ["owner", "admin", "member", "viewer"] as const satisfies readonly TenantRole[];

export const isTenantRole = (value: string): value is TenantRole => tenantRoles.some((role) => role === value);
