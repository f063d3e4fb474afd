import { AppError, Portal } from "@bizosaas/contracts";
import { hashToken } from "@bizosaas/db/sign-in";
import type { Services } from "../../platform/services/services.ts";

export type Waiting = { tokenHash: string; userId: string | null; portal: Portal };

/** The sign-in that a portal's token names; unknown, late and passed ones answer alike. */
export const findWaiting = async ({ db, clock }: Services, token: string): Promise<Waiting> => {
  const tokenHash = hashToken(token);
  const waiting = await db.global.signInChallenge.findFirst({
    where: { tokenHash, passedAt: null, expiresAt: { gt: clock.now() } },
  });
  if (!waiting) throw new AppError("unauthenticated", "This sign-in took too long. Start again.");
  return { tokenHash, userId: waiting.userId, portal: Portal.parse(waiting.portal) };
};
