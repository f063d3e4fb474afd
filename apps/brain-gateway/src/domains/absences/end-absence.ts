import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";

export const endAbsence = verb(contract.absences.end, async ({ tx, tenantId, actor, audit }) => {
  const { count } = await tx.absence.deleteMany({ where: { tenantId, userId: actor.userId } });
  await audit({ objectKind: "member", objectId: actor.userId, before: { hadStandIn: count > 0 } });
  return { absence: null };
});
