import { AppError } from "@bizosaas/contracts";
import type pg from "pg";
import { findSessionActor } from "./find-session-actor.ts";
import { hashSessionToken } from "./session-token.ts";

/** Makes an organization the one that this browser works in; for one they don't belong to, `not_found`. */
export const chooseTenant = async (pool: pg.Pool, token: string, tenantId: string): Promise<void> => {
  const actor = await findSessionActor(pool, token, "client");
  if (!actor) throw new AppError("unauthenticated", "You are signed out. Sign in again.");
  if (!actor.memberships.some((membership) => membership.tenantId === tenantId)) {
    throw new AppError("not_found", "This organization does not exist, or you don't belong to it.");
  }
  await pool.query("UPDATE user_session SET tenant_id_chosen = $2 WHERE token_hash = $1", [
    hashSessionToken(token),
    tenantId,
  ]);
};
