import type pg from "pg";
import type { Identity } from "./find-or-link-identity.ts";
import { hashSessionToken } from "./session-token.ts";

/**
 * Notes on a link that waits which of the provider's accounts it is. False where the link is unknown, late or proven already,
 * or where another session than the one that asked for it comes back.
 */
export const proveIdentityLink = async (
  pool: pg.Pool,
  { token, sessionToken }: { token: string; sessionToken: string },
  { issuer, subject }: Pick<Identity, "issuer" | "subject">,
): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `UPDATE identity_link l SET issuer = $3, subject = $4
       FROM user_session s
      WHERE l.token_hash = $1 AND l.expires_at > now() AND l.subject IS NULL
        AND s.id = l.session_id AND s.user_id = l.user_id
        AND s.token_hash = $2 AND s.revoked_at IS NULL AND s.expires_at > now()`,
    [hashSessionToken(token), hashSessionToken(sessionToken), issuer, subject],
  );
  return rowCount === 1;
};
