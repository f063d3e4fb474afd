import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { AppError } from "@bizosaas/contracts";
import type pg from "pg";

const windowMinutes = 15;
/** Attempts per window. An address may be an office; an account is one person. */
const limits = { account: 10, address: 50 };

type Count = { failures: number; seconds: number };
export type Attempt = { email: string; address: string };

/** One person easily holds 2^64 IPv6 addresses: they count as one. */
const network = (address: string): string =>
  isIPv6(address) && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;

const accountKey = ({ email }: Attempt): string =>
  `account:${createHash("sha256").update(email.toLowerCase()).digest("hex")}`;
const addressKey = ({ address }: Attempt): string => `address:${network(address)}`;

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

/** Counts an attempt before its password is looked at, so that a burst can't pass at once; throws when it is one too many. */
export const countAttempt = async (pool: pg.Pool, attempt: Attempt): Promise<void> => {
  const [account, address] = await Promise.all([
    countUp(pool, accountKey(attempt)),
    countUp(pool, addressKey(attempt)),
  ]);
  if (account.failures <= limits.account && address.failures <= limits.address) return;
  const seconds = Math.max(account.failures > limits.account ? account.seconds : address.seconds, 1);
  throw new AppError("rate_limited", `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`, {
    retryAfterSeconds: seconds,
  });
};

/** A sign-in that succeeded was no attempt to guess: forget the account's count and take back the address' one. */
export const forgiveAttempt = async (pool: pg.Pool, attempt: Attempt): Promise<void> => {
  await pool.query("DELETE FROM sign_in_throttle WHERE key = $1 OR window_ends < now()", [accountKey(attempt)]);
  await pool.query("UPDATE sign_in_throttle SET failures = greatest(failures - 1, 0) WHERE key = $1", [
    addressKey(attempt),
  ]);
};
