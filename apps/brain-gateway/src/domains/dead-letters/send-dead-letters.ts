import { contract, mostSentAgain } from "@bizosaas/contracts";
import { operatorVerb } from "../../platform/http/open-verb.ts";
import { narrowedTo, revive } from "./revive.ts";

export const sendDeadLetters = operatorVerb(
  contract.deadLetters.sendAll,
  ({ services, actor, auditOutside }, { tenantId, topic }) =>
    services.db.withPlatform(async (tx) => {
      const where = narrowedTo({ tenantId, topic });
      const { length: sent } = await revive(tx, where, mostSentAgain);
      const [rest] = await tx.$queryRaw<{ left: number }[]>`
        select count(*)::int as left from outbox_message m where ${where}`;
      const after = { tenantId: tenantId ?? null, topic: topic ?? null, sent };
      await auditOutside(tx, actor, { objectKind: "dead_letter", objectId: topic ?? tenantId ?? "all", after });
      return { sent, left: rest?.left ?? 0 };
    }),
);
