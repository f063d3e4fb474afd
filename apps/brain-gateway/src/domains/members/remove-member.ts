import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { lockSeats, seatOf } from "./find-seats.ts";
import { assertMayTouch, assertOwnerRemains } from "./rules.ts";

/** What they made stays; their sign-in stops working here within a minute. */
export const removeMember = verb(contract.members.remove, async (ctx, { userId }) => {
  const { tx, tenantId, actor, audit } = ctx;
  const seats = await lockSeats(ctx);
  const seat = seatOf(seats, userId);
  assertMayTouch(actor.role, seat);
  if (seat.role === "owner") assertOwnerRemains(seats, userId);
  await tx.membership.delete({ where: { tenantId_userId: { tenantId, userId } } });
  await audit({ objectKind: "member", objectId: userId, before: { role: seat.role } });
  return { removed: true as const };
});
