import type { Services } from "../../platform/services/services.ts";

const lifetimeMs = 5 * 60_000;

/** What a challenge is for: it answers nothing else. */
export type ChallengePlace = `sign_in:${string}` | `register:${string}` | `confirm:${string}`;

/** Remembers what a passkey is asked to sign; a new question takes the place of the old one. */
export const keepChallenge = async (
  { db, clock }: Pick<Services, "db" | "clock">,
  boundTo: ChallengePlace,
  challenge: string,
): Promise<void> => {
  const kept = { challenge, expiresAt: new Date(clock.now().getTime() + lifetimeMs) };
  await db.global.passkeyChallenge.upsert({ where: { boundTo }, create: { boundTo, ...kept }, update: kept });
};

/** Takes it away to check one answer against it, right or wrong; null for none or a late one. */
export const takeChallenge = async (
  { db, clock }: Pick<Services, "db" | "clock">,
  boundTo: ChallengePlace,
): Promise<string | null> => {
  const { passkeyChallenge } = db.global;
  const kept = await passkeyChallenge.findUnique({ where: { boundTo } });
  if (!kept) return null;
  const { count } = await passkeyChallenge.deleteMany({ where: { boundTo, challenge: kept.challenge } });
  return count === 1 && kept.expiresAt > clock.now() ? kept.challenge : null;
};
