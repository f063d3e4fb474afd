import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { changeOwn } from "./change-own.ts";

export const revokeSession = personVerb(contract.account.revokeSession, (ctx, { sessionId }) => {
  const { actor, services } = ctx;
  return changeOwn(ctx, async (tx) => {
    const { count } = await tx.userSession.updateMany({
      where: { id: sessionId, userId: actor.userId, revokedAt: null },
      data: { revokedAt: services.clock.now() },
    });
    if (count === 0) throw notFound("session");
    return { value: { revoked: true as const }, entry: { objectKind: "session", objectId: sessionId } };
  });
});
