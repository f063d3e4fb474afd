import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { AppError } from "@bizosaas/contracts";
import type pg from "pg";

const windowMinutes = 15;
/** Attempts per window. An address may be an office; an account is one person. */
const limits = { account: 10, address: 50 };

type Count = { failures: number; seconds: number };
/** How often something may be tried in a window of 15 minutes; the key is stored as it is. */
export type AttemptLimit = { key: string; limit: number };
export type Attempt = { email: string; address: string };

/** One person easily holds 2^64 IPv6 addresses: they count as one. */
export const networkOf = (address: string): string =>
  isIPv6(address) && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;

const accountKey = ({ email }: Attempt): string =>
  `account:${createHash("sha256").update(email.toLowerCase()).digest("hex")}`;
const addressKey = ({ address }: Attempt): string => `address:${networkOf(address)}`;

const countUp = async (pool: pg.Pool, key: string): Promise<Count> => {
  const { rows } = await pool.query<Count>(
    `INSERT INTO sign_in_throttle AS t (key, failures, window_ends)
     VALUES ($1, 1, now() + make_interval(mins => $2))
     ON CONFLICT (key) DO UPDATE SET
       failures = CASE WHEN t.window_ends < now() THEN 1 ELSE t.failures + 1 END,
       window_ends = CASE WHEN t.window_ends < now() THEN excluded.window_ends ELSE t.window_ends END
     RETURNING failures, ceil(extract(epoch FROM window_ends - now()))::int AS seconds`,
    [key, windowMinutes],
  );
  return rows[0] ?? { failures: 1, seconds: 0 };
};

/** Counts before the secret is looked at, so that a burst can't pass at once; throws when one is too many. */
export const countAttempts = async (pool: pg.Pool, counted: readonly AttemptLimit[]): Promise<void> => {
  const counts = await Promise.all(counted.map(async ({ key, limit }) => ({ ...(await countUp(pool, key)), limit })));
  const passed = counts.find(({ failures, limit }) => failures > limit);
  if (!passed) return;
  const seconds = Math.max(passed.seconds, 1);
  throw new AppError("rate_limited", `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`, {
    retryAfterSeconds: seconds,
  });
};

export const forgetAttempts = async (pool: pg.Pool, keys: readonly string[]): Promise<void> => {
  await pool.query("DELETE FROM sign_in_throttle WHERE key = ANY($1) OR window_ends < now()", [keys]);
};

/** An attempt to sign in with a password. */
export const countAttempt = (pool: pg.Pool, attempt: Attempt): Promise<void> =>
  countAttempts(pool, [
    { key: accountKey(attempt), limit: limits.account },
    { key: addressKey(attempt), limit: limits.address },
  ]);

/** A sign-in that succeeded was no attempt to guess: forget the account's count and take back the address' one. */
export const forgiveAttempt = async (pool: pg.Pool, attempt: Attempt): Promise<void> => {
  await forgetAttempts(pool, [accountKey(attempt)]);
  await pool.query("UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE key = $1", [
    addressKey(attempt),
  ]);
};
