import { AppError } from "@bizosaas/contracts";
import type pg from "pg";
import { verifyPassword } from "./password.ts";
import { type Browser, createSession, type OpenedSession } from "./session.ts";
import { hasSecondFactor, startChallenge } from "./sign-in-challenge.ts";
import { countAttempt, forgiveAttempt } from "./throttle.ts";

type AccountRow = { id: string; password_hash: string | null; locked_at: Date | null; platform_role: string | null };

/** A session, or for an account with a second factor the token of a sign-in that waits for it. */
export type PasswordSignIn =
  | ({ kind: "session"; userId: string } & OpenedSession)
  | { kind: "second_factor"; waitingToken: string };

/** Throws `unauthenticated` (one sentence for every cause) or `rate_limited`. */
export const signInWithPassword = async (
  pool: pg.Pool,
  credentials: { email: string; password: string },
  browser: Browser,
): Promise<PasswordSignIn> => {
  const email = credentials.email.trim().toLowerCase();
  const attempt = { email, address: browser.address };
  await countAttempt(pool, attempt);
  const { rows } = await pool.query<AccountRow>(
    "SELECT id, password_hash, locked_at, platform_role FROM user_account WHERE email = $1",
    [email],
  );
  const [account] = rows;
  const matches = await verifyPassword(account?.password_hash, credentials.password);
  if (!account || !matches || account.locked_at) {
    throw new AppError("unauthenticated", "The e-mail address or the password is wrong.");
  }
  await forgiveAttempt(pool, attempt);
  if (browser.portal === "admin" && !account.platform_role) {
    throw new AppError("forbidden", "This account is not an operator's. Sign in at the client portal.");
  }
  if (await hasSecondFactor(pool, account.id)) {
    return { kind: "second_factor", waitingToken: await startChallenge(pool, account.id, browser.portal) };
  }
  return { kind: "session", ...(await createSession(pool, account.id, browser)), userId: account.id };
};
