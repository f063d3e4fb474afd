import type { PlatformRole, Portal, TenantPermission, TenantRole } from "@bizosaas/contracts";

/** A person whom a portal vouches for. `tenantId` is the organization they work in, if one is chosen. */
export type UserActor = {
  kind: "user";
  userId: string;
  sessionId: string;
  portal: Portal;
  tenantId: string | null;
  role: TenantRole | null;
  platformRole: PlatformRole | null;
  /** The organization asks for a second factor, and this person has none: nothing in it is open to them. */
  lacksFactor?: boolean;
  /** Said through another program that vouches for them; there is no session of theirs then. */
  via?: "slack";
};

/** A program with an API key. It acts for the key's maker (`userId`), with no more rights than both have. */
export type ApiKeyActor = {
  kind: "api_key";
  keyId: string;
  userId: string;
  tenantId: string;
  /** The maker's, but never owner unless the key was made for what owners alone may do. */
  role: TenantRole;
  permissions: readonly TenantPermission[];
};

/** Whoever calls, through whichever door. */
export type Caller = UserActor | ApiKeyActor;

/** A caller inside an organization: what every tenant verb meets. */
export type TenantActor = (UserActor & { tenantId: string; role: TenantRole }) | ApiKeyActor;

/** A part of ours that works without a person: a run's step, a sync. `forUserId` answers for what it does. */
export type SystemActor = { kind: "system"; part: string; tenantId: string; forUserId?: string };

/** A person who has just come to be, before any session of theirs. */
export type NewPersonActor = { kind: "user"; userId: string };

export type Actor = Caller | NewPersonActor | SystemActor;

export const personActor = (userId: string): NewPersonActor => ({ kind: "user", userId });

/** How an actor is written in audit rows. */
export const actorName = (actor: Actor): string => {
  if (actor.kind === "api_key") return `api_key:${actor.keyId}`;
  return actor.kind === "user" ? `user:${actor.userId}` : `system:${actor.part}`;
};

/** Whose rights were used, where the actor is not that person. */
export const onBehalfOf = (actor: Actor): string | null => {
  if (actor.kind === "api_key") return `user:${actor.userId}`;
  return actor.kind === "system" && actor.forUserId !== undefined ? `user:${actor.forUserId}` : null;
};
