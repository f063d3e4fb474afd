import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { lockSeats, seatOf } from "./find-seats.ts";
import { assertBelongs, assertMayGrant, assertMayTouch, assertOwnerRemains } from "./rules.ts";

export const changeMemberRole = verb(contract.members.changeRole, async (ctx, { userId, role }) => {
  const { tx, tenantId, actor, audit } = ctx;
  const seats = await lockSeats(ctx);
  const seat = seatOf(seats, userId);
  assertMayTouch(actor.role, seat);
  assertBelongs(seat);
  assertMayGrant(actor.role, role);
  if (seat.role === "owner" && role !== "owner") assertOwnerRemains(seats, userId);
  const { createdAt, user } = await tx.membership.update({
    where: { tenantId_userId: { tenantId, userId } },
    data: { role },
    include: { user: { select: { name: true, email: true } } },
  });
  await audit({ objectKind: "member", objectId: userId, before: { role: seat.role }, after: { role } });
  return { userId, name: user.name, email: user.email, role, joinedAt: createdAt.toISOString(), visit: null };
});
