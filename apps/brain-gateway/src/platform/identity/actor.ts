import type { PlatformRole, Portal, TenantRole } from "@bizosaas/contracts";

/** A person whom a portal vouches for. `tenantId` is the organization they work in, if one is chosen. */
export type UserActor = {
  kind: "user";
  userId: string;
  sessionId: string;
  portal: Portal;
  tenantId: string | null;
  role: TenantRole | null;
  platformRole: PlatformRole | null;
};

/** A person inside an organization: what every tenant verb meets. */
export type TenantActor = UserActor & { tenantId: string; role: TenantRole };

/** A part of ours that works without a person: a run's step, a sync. */
export type SystemActor = { kind: "system"; part: string; tenantId: string };

/** A person who has just come to be, before any session of theirs. */
export type NewPersonActor = { kind: "user"; userId: string };

export type Actor = UserActor | NewPersonActor | SystemActor;

export const personActor = (userId: string): NewPersonActor => ({ kind: "user", userId });

/** How an actor is written in audit rows. */
export const actorName = (actor: Actor): string =>
  actor.kind === "user" ? `user:${actor.userId}` : `system:${actor.part}`;
