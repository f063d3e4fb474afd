import type { MembershipSummary, PlatformRole } from "@bizosaas/contracts";
import type pg from "pg";
import { type Portal, sessionHours } from "./session.ts";
import { hashSessionToken } from "./session-token.ts";

/** Who a browser is, as the database says now: a removed role is gone at the next call. */
export type SessionActor = {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  platformRole: PlatformRole | null;
  /** The organization this browser works in; null where none is chosen or the person left it. */
  currentTenantId: string | null;
  memberships: MembershipSummary[];
  /** Organizations that ask for a second factor, where the person has none. */
  lacksFactorIn: string[];
  expiresAt: Date;
};

const nobody = "00000000-0000-0000-0000-000000000000";

const isLive = (portal: Portal): string =>
  `s.portal = '${portal}' AND s.revoked_at IS NULL AND s.expires_at > now()
   AND s.last_seen_at > now() - interval '${sessionHours[portal].idle} hours'`;

// One simple query, hence one round trip. Only a hexadecimal hash and constants of ours are written into its text.
const statements = (tokenHash: string, portal: Portal): string => `
  BEGIN;
  SELECT set_config('app.user_id', coalesce(
    (SELECT s.user_id::text FROM user_session s WHERE s.token_hash = '${tokenHash}'), '${nobody}'), true);
  SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.email, u.platform_role AS "platformRole",
         s.expires_at AS "expiresAt", s.tenant_id_chosen AS "chosenTenantId",
         coalesce((SELECT json_agg(json_build_object('tenantId', t.id, 'tenantName', t.name, 'tenantSlug', t.slug,
                                                     'role', m.role, 'visit', CASE WHEN m.expires_at IS NOT NULL THEN json_build_object(
                                                       'reason', m.visit_reason, 'endsAt', m.expires_at) END)
                                   ORDER BY t.name)
                     FROM membership m JOIN tenant t ON t.id = m.tenant_id
                    WHERE m.user_id = u.id AND t.suspended_at IS NULL), '[]') AS memberships,
         CASE WHEN EXISTS (SELECT 1 FROM user_totp f WHERE f.user_id = u.id AND f.enabled_at IS NOT NULL)
                OR EXISTS (SELECT 1 FROM user_passkey p WHERE p.user_id = u.id) THEN '{}'::uuid[]
              ELSE ARRAY(SELECT t.id FROM membership m JOIN tenant t ON t.id = m.tenant_id
                          WHERE m.user_id = u.id AND t.requires_second_factor) END AS "lacksFactorIn"
    FROM user_session s JOIN user_account u ON u.id = s.user_id
   WHERE s.token_hash = '${tokenHash}' AND u.locked_at IS NULL AND ${isLive(portal)};
  UPDATE user_session s SET last_seen_at = now()
   WHERE s.token_hash = '${tokenHash}' AND s.last_seen_at < now() - interval '1 minute' AND ${isLive(portal)};
  COMMIT`;

type ActorRow = Omit<SessionActor, "currentTenantId"> & { chosenTenantId: string | null };

/** The person behind a session cookie of one portal; null for a token that is unknown, revoked, expired or another portal's. */
export const findSessionActor = async (pool: pg.Pool, token: string, portal: Portal): Promise<SessionActor | null> => {
  const answered: unknown = await pool.query(statements(hashSessionToken(token), portal));
  const [, , actors] = answered as pg.QueryResult<ActorRow>[];
  const row = actors?.rows[0];
  if (!row) return null;
  const { chosenTenantId, ...actor } = row;
  const belongs = actor.memberships.some(({ tenantId }) => tenantId === chosenTenantId);
  const only = actor.memberships.length === 1 ? (actor.memberships[0]?.tenantId ?? null) : null;
  return { ...actor, currentTenantId: belongs ? chosenTenantId : only };
};
