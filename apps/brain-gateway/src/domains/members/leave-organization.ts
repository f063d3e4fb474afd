import { AppError, contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { lockSeats, seatOf } from "./find-seats.ts";
import { assertOwnerRemains } from "./rules.ts";

/** What they made stays; API keys they made stop. The person alone can do it: no key leaves for its maker. */
export const leaveOrganization = personVerb(contract.members.leave, async ({ actor, services, audit }) => {
  const { tenantId, userId } = actor;
  if (tenantId === null) throw new AppError("forbidden", "Choose an organization first.");
  await services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId };
    const seats = await lockSeats(scope);
    const seat = seatOf(seats, userId);
    if (seat.role === "owner") assertOwnerRemains(seats, userId);
    await tx.membership.delete({ where: { tenantId_userId: { tenantId, userId } } });
    await audit(scope, actor, { objectKind: "member", objectId: userId, before: { role: seat.role } });
  });
  return { left: true as const };
});
