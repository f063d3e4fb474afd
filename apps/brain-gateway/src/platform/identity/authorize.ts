import { AppError, type Can, platformRoleGrants, type TenantPermission, tenantRoleGrants } from "@bizosaas/contracts";
import type { TenantActor, UserActor } from "./actor.ts";

const signInFirst = () => new AppError("unauthenticated", "Sign in to do this.");

export const requireUser = (actor: UserActor | null): UserActor => {
  if (!actor) throw signInFirst();
  return actor;
};

/** The right inside the organization that the token names; never one that a request names. */
export const requireTenantRight = (actor: UserActor | null, can: TenantPermission): TenantActor => {
  const { tenantId, role, ...person } = requireUser(actor);
  if (tenantId === null || role === null) throw new AppError("forbidden", "Choose an organization first.");
  if (!tenantRoleGrants[role].includes(can)) {
    throw new AppError(
      "forbidden",
      `Your role (${role}) does not include this. Ask an owner or an admin of the organization.`,
    );
  }
  return { ...person, tenantId, role };
};

export const requirePlatformRight = (actor: UserActor | null, can: Can): UserActor => {
  const user = requireUser(actor);
  const grants: readonly string[] = user.platformRole ? platformRoleGrants[user.platformRole] : [];
  if (!grants.includes(can)) throw new AppError("forbidden", "This belongs to the operators of the platform.");
  return user;
};

export const isPlatformRight = (can: Can): boolean => can.startsWith("platform:");

export const isTenantRight = (can: Can): can is TenantPermission =>
  can !== "public" && can !== "signed_in" && !isPlatformRight(can);
