import { networkOf } from "@bizosaas/db/sign-in";
import type { Services } from "../../platform/services/services.ts";

/** Guesses in 15 minutes: at one account's codes, and from one address. */
const limits = { account: 10, address: 50 };

const accountKey = (userId: string): string => `factor:${userId}`;

/** Counted before the code is looked at; throws `rate_limited` when it is one too many. */
export const countGuess = ({ db }: Pick<Services, "db">, userId: string | null, address: string): Promise<void> =>
  db.countAttempts([
    ...(userId === null ? [] : [{ key: accountKey(userId), limit: limits.account }]),
    { key: `factor-from:${networkOf(address)}`, limit: limits.address },
  ]);

/** One was right. */
export const forgetGuesses = ({ db }: Pick<Services, "db">, userId: string): Promise<void> =>
  db.forgetAttempts([accountKey(userId)]);
