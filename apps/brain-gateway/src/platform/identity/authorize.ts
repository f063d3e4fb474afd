import { AppError, type Can, platformRoleGrants, type TenantPermission, tenantRoleGrants } from "@bizosaas/contracts";
import type { Caller, TenantActor, UserActor } from "./actor.ts";

const signInFirst = () => new AppError("unauthenticated", "Sign in to do this.");
const notForKeys = () =>
  new AppError("forbidden", "An API key works inside its organization alone. Sign in to do this.");

export const requireUser = (actor: Caller | null): UserActor => {
  if (!actor) throw signInFirst();
  if (actor.kind === "api_key") throw notForKeys();
  return actor;
};

/** What an actor may do inside its organization, now. */
export const permissionsOf = (actor: TenantActor): readonly TenantPermission[] =>
  actor.kind === "api_key" ? actor.permissions : tenantRoleGrants[actor.role];

const insideTenant = (actor: Caller | null): TenantActor => {
  if (!actor) throw signInFirst();
  if (actor.kind === "api_key") return actor;
  const { tenantId, role, ...person } = actor;
  if (tenantId === null || role === null) throw new AppError("forbidden", "Choose an organization first.");
  if (actor.lacksFactor) {
    throw new AppError("second_factor_required", "This organization asks for a second factor. Set one up, then go on.");
  }
  return { ...person, tenantId, role };
};

/** The right inside the organization that the token or key names; never one that a request names. */
export const requireTenantRight = (caller: Caller | null, can: TenantPermission): TenantActor => {
  const actor = insideTenant(caller);
  if (permissionsOf(actor).includes(can)) return actor;
  throw new AppError(
    "forbidden",
    actor.kind === "api_key"
      ? `This API key may not do this: it lacks ${can}, or the person who made it does.`
      : `Your role (${actor.role}) does not include this. Ask an owner or an admin of the organization.`,
  );
};

export const requirePlatformRight = (actor: Caller | null, can: Can): UserActor => {
  const user = requireUser(actor);
  const grants: readonly string[] = user.platformRole ? platformRoleGrants[user.platformRole] : [];
  if (!grants.includes(can)) throw new AppError("forbidden", "This belongs to the operators of the platform.");
  return user;
};

export const isPlatformRight = (can: Can): boolean => can.startsWith("platform:");

export const isTenantRight = (can: Can): can is TenantPermission =>
  can !== "public" && can !== "signed_in" && !isPlatformRight(can);
