import {
  type MembershipSummary,
  type PlatformPermission,
  type PlatformRole,
  platformRoleGrants,
  type TenantPermission,
  type TenantRole,
  tenantRoleGrants,
  type Visit,
} from "@bizosaas/contracts";

/** Who is signed in to this browser, as the database says in this very request. */
export type PortalActor = {
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  platformRole: PlatformRole | null;
  /** The organization this browser works in. */
  tenant: { id: string; name: string; role: TenantRole; visit: Visit | null } | null;
  memberships: MembershipSummary[];
  /** The organization asks for a second factor, which this person has yet to set up. */
  lacksFactor: boolean;
};

/** Whether to show a link or a button. The gateway decides for itself on every call. */
export const actorCan = (actor: PortalActor, permission: TenantPermission | PlatformPermission): boolean => {
  const tenantGrants: readonly string[] = actor.tenant ? tenantRoleGrants[actor.tenant.role] : [];
  const platformGrants: readonly string[] = actor.platformRole ? platformRoleGrants[actor.platformRole] : [];
  return tenantGrants.includes(permission) || platformGrants.includes(permission);
};
