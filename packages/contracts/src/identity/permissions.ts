import { z } from "zod";

export const TenantRole = z.enum(["owner", "admin", "member", "viewer"]);
export type TenantRole = z.infer<typeof TenantRole>;

export const PlatformRole = z.enum(["operator", "support"]);
export type PlatformRole = z.infer<typeof PlatformRole>;

const viewer = [
  "organization:read",
  "members:read",
  "connections:read",
  "resources:read",
  "ai_keys:read",
  "workflows:read",
  "runs:read",
  "approvals:read",
  "projects:read",
] as const;
const member = [
  ...viewer,
  "resources:write",
  "actions:ask",
  "workflows:write",
  "workflows:operate",
  "runs:operate",
  "approvals:decide",
  "projects:write",
] as const;
const admin = [
  ...member,
  "organization:manage",
  "members:manage",
  "connections:manage",
  "ai_keys:manage",
  "api_keys:manage",
  "audit:read",
  "privacy:manage",
] as const;
const owner = [...admin, "organization:own"] as const;

/** Every right that exists inside an organization; the owner holds them all. */
export const TenantPermission = z.enum(owner);
export type TenantPermission = z.infer<typeof TenantPermission>;
export type PlatformPermission = "platform:read" | "platform:operate";

/** Who may call an operation: anyone, anyone signed in, or whoever holds a right. */
export type Can = "public" | "signed_in" | TenantPermission | PlatformPermission;

export const tenantRoleGrants: Readonly<Record<TenantRole, readonly TenantPermission[]>> = {
  owner,
  admin,
  member,
  viewer,
};

export const platformRoleGrants: Readonly<Record<PlatformRole, readonly PlatformPermission[]>> = {
  operator: ["platform:read", "platform:operate"],
  support: ["platform:read"],
};

export const roleCan = (role: TenantRole, permission: TenantPermission): boolean =>
  tenantRoleGrants[role].includes(permission);
