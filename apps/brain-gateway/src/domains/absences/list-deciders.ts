import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { personNames } from "../members/index.ts";
import { findDeciders } from "./who-decides.ts";

export const listDeciders = verb(contract.absences.listDeciders, async (ctx) => {
  const { tx, tenantId, actor, services } = ctx;
  const now = services.clock.now();
  const ids = [...(await findDeciders(ctx))].filter((userId) => userId !== actor.userId);
  const names = await personNames(ctx, ids);
  const away = await tx.absence.findMany({
    where: { tenantId, userId: { in: ids }, beginsAt: { lte: now }, endsAt: { gt: now } },
  });
  const until = new Map(away.map(({ userId, endsAt }) => [userId, endsAt.toISOString()]));
  const items = ids.map((userId) => ({
    userId,
    name: names.get(userId) ?? "",
    awayUntil: until.get(userId) ?? null,
  }));
  return { items: items.sort((one, other) => one.name.localeCompare(other.name)) };
});
