import { AppError, type Portal } from "@bizosaas/contracts";
import { hashToken, makeToken } from "@bizosaas/db/sign-in";
import type { Services } from "../../platform/services/services.ts";
import type { Tx } from "../../platform/tenancy/tenant-scope.ts";

export type TokenPurpose = "password_reset" | "email_change";
type TokenTable = Pick<Tx, "accountToken">;
export type OpenToken = { userId: string; email: string };

const minuteMs = 60_000;

/** Used, late, unknown and nobody's answer alike. */
export const linkIsOver = () => new AppError("not_found", "This link does not work any more. Ask for a new one.");

/** Writes the secret of a mailed link, by its hash, and answers it; earlier links of that purpose stop working. */
export const makeAccountToken = async (
  tx: TokenTable,
  { clock }: Pick<Services, "clock">,
  order: { purpose: TokenPurpose; userId: string | null; email: string; minutes: number },
): Promise<string> => {
  const { purpose, userId, email, minutes } = order;
  const token = makeToken();
  await tx.accountToken.deleteMany({ where: userId === null ? { purpose, email } : { purpose, userId } });
  const expiresAt = new Date(clock.now().getTime() + minutes * minuteMs);
  await tx.accountToken.create({ data: { tokenHash: hashToken(token), purpose, userId, email, expiresAt } });
  return token;
};

/** Whose link it is, without using it up: to know in whose scope to work. */
export const findAccountToken = async (
  tx: TokenTable,
  { clock }: Pick<Services, "clock">,
  purpose: TokenPurpose,
  token: string,
): Promise<OpenToken> => {
  const found = await tx.accountToken.findFirst({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: clock.now() } },
  });
  if (!found?.userId) throw linkIsOver();
  return { userId: found.userId, email: found.email };
};

/** Uses a link up; of two at once one fails. */
export const useAccountToken = async (
  tx: TokenTable,
  { clock }: Pick<Services, "clock">,
  purpose: TokenPurpose,
  token: string,
): Promise<OpenToken> => {
  const now = clock.now();
  const found = await findAccountToken(tx, { clock }, purpose, token);
  const { count } = await tx.accountToken.updateMany({
    where: { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) throw linkIsOver();
  return found;
};

/** Where a portal's people open it. */
export const portalUrl = ({ env }: Pick<Services, "env">, portal: Portal): string =>
  portal === "admin" ? env.ADMIN_PORTAL_URL : env.CLIENT_PORTAL_URL;

/** Takes away links, sign-ins, challenges and kept answers that ran out. */
export const tidyAccounts = async ({ db, clock }: Services): Promise<void> => {
  const where = { expiresAt: { lt: clock.now() } };
  await db.global.accountToken.deleteMany({ where });
  await db.global.signInChallenge.deleteMany({ where });
  await db.global.passkeyChallenge.deleteMany({ where });
  await db.global.identityLink.deleteMany({ where });
  await db.global.personIdempotencyKey.deleteMany({ where });
};
