import { AppError } from "@bizosaas/contracts";
import type pg from "pg";
import { type Browser, createSession, type OpenedSession, type Portal } from "./session.ts";
import { hashSessionToken, makeSessionToken } from "./session-token.ts";

/** Minutes in which a sign-in that waits must be finished. */
export const challengeMinutes = 10;

/** What a person may finish a waiting sign-in with. `isAnybody`: no password was given, so only a passkey can tell who it is. */
export type WaitingSignIn = { isAnybody: boolean; hasTotp: boolean; hasPasskey: boolean; hasRecoveryCode: boolean };

/** Whether an account has a factor beside its password. */
export const hasSecondFactor = async (pool: pg.Pool, userId: string): Promise<boolean> => {
  const { rows } = await pool.query<{ has: boolean }>(
    `SELECT EXISTS (SELECT FROM user_totp WHERE user_id = $1 AND enabled_at IS NOT NULL)
         OR EXISTS (SELECT FROM user_passkey WHERE user_id = $1) AS has`,
    [userId],
  );
  return rows[0]?.has ?? false;
};

/** Begins a sign-in that waits for its factor; without `userId`, one that a passkey alone will finish. */
export const startChallenge = async (pool: pg.Pool, userId: string | null, portal: Portal): Promise<string> => {
  const token = makeSessionToken();
  await pool.query("DELETE FROM sign_in_challenge WHERE expires_at < now()");
  await pool.query(
    `INSERT INTO sign_in_challenge (token_hash, user_id, portal, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(mins => $4))`,
    [hashSessionToken(token), userId, portal, challengeMinutes],
  );
  return token;
};

/** Null for a token that is unknown, late, used, or another portal's. */
export const findChallenge = async (pool: pg.Pool, token: string, portal: Portal): Promise<WaitingSignIn | null> => {
  const { rows } = await pool.query<WaitingSignIn>(
    `SELECT c.user_id IS NULL AS "isAnybody",
            EXISTS (SELECT FROM user_totp t WHERE t.user_id = c.user_id AND t.enabled_at IS NOT NULL) AS "hasTotp",
            EXISTS (SELECT FROM user_passkey p WHERE p.user_id = c.user_id) AS "hasPasskey",
            EXISTS (SELECT FROM user_recovery_code r WHERE r.user_id = c.user_id AND r.used_at IS NULL) AS "hasRecoveryCode"
       FROM sign_in_challenge c
      WHERE c.token_hash = $1 AND c.portal = $2 AND c.expires_at > now() AND c.passed_at IS NULL`,
    [hashSessionToken(token), portal],
  );
  return rows[0] ?? null;
};

type PassedRow = { user_id: string; locked_at: Date | null; platform_role: string | null };

/** Turns a sign-in that the gateway passed into a session, once. */
export const openChallenge = async (
  pool: pg.Pool,
  token: string,
  browser: Browser,
): Promise<OpenedSession & { userId: string }> => {
  const { rows } = await pool.query<PassedRow>(
    `WITH used AS (DELETE FROM sign_in_challenge
                    WHERE token_hash = $1 AND portal = $2 AND passed_at IS NOT NULL AND expires_at > now()
                RETURNING user_id)
     SELECT used.user_id, u.locked_at, u.platform_role FROM used JOIN user_account u ON u.id = used.user_id`,
    [hashSessionToken(token), browser.portal],
  );
  const [account] = rows;
  if (!account || account.locked_at) throw new AppError("unauthenticated", "This sign-in took too long. Start again.");
  if (browser.portal === "admin" && !account.platform_role) {
    throw new AppError("forbidden", "This account is not an operator's. Sign in at the client portal.");
  }
  return { ...(await createSession(pool, account.user_id, browser)), userId: account.user_id };
};
