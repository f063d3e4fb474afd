import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { hashSessionToken, makeSessionToken } from "./session-token.ts";

export type Portal = "client" | "admin";
export type Browser = { portal: Portal; userAgent: string; address: string };
/** `token` goes into the cookie and is never seen again. */
export type OpenedSession = { token: string; expiresAt: Date };

/** Hours a session lasts in all, and idle. Operators' are short: they reach every tenant. */
export const sessionHours = { client: { total: 24 * 14, idle: 24 * 7 }, admin: { total: 12, idle: 2 } } as const;

/** `endsAt` cuts the session short: an operator's visit ends with its seat. */
export const createSession = async (
  pool: pg.Pool,
  userId: string,
  browser: Browser,
  endsAt?: Date,
): Promise<OpenedSession> => {
  const token = makeSessionToken();
  const { rows } = await pool.query<{ expires_at: Date }>(
    `INSERT INTO user_session (id, token_hash, user_id, portal, user_agent, address, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, least(now() + make_interval(hours => $7), $8::timestamptz)) RETURNING expires_at`,
    [
      uuidv7(),
      hashSessionToken(token),
      userId,
      browser.portal,
      browser.userAgent.slice(0, 400),
      browser.address.slice(0, 64),
      sessionHours[browser.portal].total,
      endsAt ?? null,
    ],
  );
  const [row] = rows;
  if (!row) throw new Error("The session was not written.");
  return { token, expiresAt: row.expires_at };
};

/** Signs the browser out; true when there was something to sign out. */
export const revokeSession = async (pool: pg.Pool, token: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    "UPDATE user_session SET revoked_at = now() WHERE token_hash = $1 AND revoked_at IS NULL",
    [hashSessionToken(token)],
  );
  return rowCount === 1;
};

/** Signs a person out everywhere, but for the browser whose token is named: after a change of password or rights. */
export const revokeSessionsOf = async (pool: pg.Pool, userId: string, exceptToken?: string): Promise<number> => {
  const { rowCount } = await pool.query(
    `UPDATE user_session SET revoked_at = now()
     WHERE user_id = $1 AND revoked_at IS NULL AND token_hash IS DISTINCT FROM $2`,
    [userId, exceptToken === undefined ? null : hashSessionToken(exceptToken)],
  );
  return rowCount ?? 0;
};

/** Gives the browser a new token and makes the old one worthless; null when the old one already is. */
export const rotateSession = async (pool: pg.Pool, token: string): Promise<OpenedSession | null> => {
  const next = makeSessionToken();
  const { rows } = await pool.query<{ expires_at: Date }>(
    `UPDATE user_session SET token_hash = $2
     WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > now() RETURNING expires_at`,
    [hashSessionToken(token), hashSessionToken(next)],
  );
  return rows[0] ? { token: next, expiresAt: rows[0].expires_at } : null;
};
