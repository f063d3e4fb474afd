import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";

const shown = 100;

export const listSessions = personVerb(contract.account.listSessions, async ({ actor, services }) => {
  const sessions = await services.db.global.userSession.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: services.clock.now() } },
    orderBy: { lastSeenAt: "desc" },
    take: shown,
  });
  return {
    items: sessions.map(({ id, portal, userAgent, address, createdAt, lastSeenAt }) => ({
      ...{ id, portal, userAgent, address },
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isCurrent: id === actor.sessionId,
    })),
  };
});
