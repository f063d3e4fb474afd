import { contract } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { operatorVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { narrowedTo, revive } from "./revive.ts";

export const sendDeadLetter = operatorVerb(
  contract.deadLetters.send,
  ({ services, actor, auditOutside }, { messageId }) =>
    services.db.withPlatform(async (tx) => {
      const where = Prisma.sql`${narrowedTo({})} and m.id = ${messageId}::uuid`;
      const [revived] = await revive(tx, where, 1);
      if (!revived) throw notFound("dead letter");
      await auditOutside(tx, actor, { objectKind: "dead_letter", objectId: messageId, after: revived });
      return { sent: true as const };
    }),
);
