import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";

/** Audited in the organization that the caller works in; an operator works in none, so a log line says it. */
export const revokeSession = personVerb(contract.account.revokeSession, async (ctx, { sessionId }) => {
  const { actor, services, audit, auditInLog } = ctx;
  const { db, clock } = services;
  const where = { id: sessionId, userId: actor.userId, revokedAt: null };
  const data = { revokedAt: clock.now() };
  const entry = { objectKind: "session", objectId: sessionId };
  const { tenantId } = actor;
  if (tenantId === null) {
    if ((await db.global.userSession.updateMany({ where, data })).count === 0) throw notFound("session");
    auditInLog(actor, entry);
    return { revoked: true as const };
  }
  await db.withTenant(tenantId, async (tx) => {
    if ((await tx.userSession.updateMany({ where, data })).count === 0) throw notFound("session");
    await audit({ tx, tenantId }, actor, entry);
  });
  return { revoked: true as const };
});
