import { AppError, confirmationMinutes } from "@bizosaas/contracts";
import type { Services } from "../services/services.ts";
import type { UserActor } from "./actor.ts";

/** Refuses what changes how an account is protected, unless its person showed lately that it is them. */
export const requireConfirmed = async (
  { db, clock }: Pick<Services, "db" | "clock">,
  { userId, sessionId }: UserActor,
): Promise<void> => {
  const since = new Date(clock.now().getTime() - confirmationMinutes * 60_000);
  const session = await db.global.userSession.findFirst({
    where: { id: sessionId, userId, revokedAt: null, confirmedAt: { gt: since } },
    select: { id: true },
  });
  if (!session) throw new AppError("confirmation_required", "Show once more that it is you, then go on.");
};
