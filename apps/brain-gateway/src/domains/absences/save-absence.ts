import { AppError, contract, maxAbsenceDays } from "@bizosaas/contracts";
import { type VerbContext, verb } from "../../platform/http/verb.ts";
import { findAbsence } from "./find-absence.ts";
import { isCircle } from "./rules.ts";
import { findDeciders, findStandIns } from "./who-decides.ts";

const dayMs = 86_400_000;

const refuse = (path: string, message: string) =>
  new AppError("invalid_input", message, { fields: [{ path, message }] });

type Time = { beginsAt: Date; endsAt: Date };

const assertTime = ({ beginsAt, endsAt }: Time, now: Date): void => {
  if (endsAt <= beginsAt) throw refuse("endsAt", "The end lies after the beginning.");
  if (endsAt <= now) throw refuse("endsAt", "Choose an end that is still to come.");
  if (endsAt.getTime() - beginsAt.getTime() > maxAbsenceDays * dayMs)
    throw refuse("endsAt", `An absence is at most ${maxAbsenceDays} days long.`);
};

const assertStandIn = async (ctx: VerbContext, standInId: string, time: Time): Promise<void> => {
  const { userId } = ctx.actor;
  if (standInId === userId) throw refuse("standInId", "Choose a colleague: nobody stands in for themselves.");
  if (!(await findDeciders(ctx)).has(standInId))
    throw refuse("standInId", "Choose a member who may decide on approvals.");
  if (!isCircle(userId, standInId, await findStandIns(ctx, time))) return;
  throw refuse("standInId", "In this time their approvals would come back to you. Choose somebody else.");
};

export const saveAbsence = verb(contract.absences.save, async (ctx, { standInId, beginsAt, endsAt }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const time = { beginsAt: new Date(beginsAt), endsAt: new Date(endsAt) };
  assertTime(time, services.clock.now());
  await assertStandIn(ctx, standInId, time);
  const { userId } = actor;
  await tx.absence.upsert({
    where: { tenantId_userId: { tenantId, userId } },
    create: { tenantId, userId, standInId, ...time },
    update: { standInId, ...time },
  });
  await audit({ objectKind: "member", objectId: userId, after: { standInId, beginsAt, endsAt } });
  return findAbsence(ctx);
});
