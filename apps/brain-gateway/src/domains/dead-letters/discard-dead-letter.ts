import { contract } from "@bizosaas/contracts";
import { operatorVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";

/** In its tenant's scope, so that the tenant's audit log tells it in the same transaction as the platform's. */
export const discardDeadLetter = operatorVerb(
  contract.deadLetters.discard,
  async ({ services, actor, audit, auditOutside }, { messageId, reason }) => {
    const { db } = services;
    const isDead = { id: messageId, deadAt: { not: null } };
    const found = await db.withPlatform((tx) =>
      tx.outboxMessage.findFirst({ where: isDead, select: { tenantId: true, topic: true } }),
    );
    if (!found) throw notFound("dead letter");
    const { tenantId, topic } = found;
    return db.withTenant(tenantId, async (tx) => {
      const { count } = await tx.outboxMessage.deleteMany({ where: { tenantId, ...isDead } });
      if (count === 0) throw notFound("dead letter");
      const letter = { objectKind: "dead_letter", objectId: messageId };
      await audit({ tx, tenantId }, actor, { ...letter, before: { topic }, reason });
      await auditOutside(tx, actor, { ...letter, after: { tenantId, topic, reason } });
      return { discarded: true as const };
    });
  },
);
