import { AppError, contract } from "@bizosaas/contracts";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { personActor } from "../../platform/identity/actor.ts";
import { readVisitCode } from "./rules.ts";

const notValid = () => new AppError("not_found", "This visit can't be opened any more. Start it again.");

/** Uses the code up: used, late and unknown ones answer alike. */
export const openVisit = publicVerb(contract.visits.open, async ({ services, audit }, { code }) => {
  const read = readVisitCode(code);
  if (!read) throw notValid();
  const { tenantId, codeHash } = read;
  return services.db.withTenant(tenantId, async (tx) => {
    const now = services.clock.now();
    const unused = { tenantId, visitCodeHash: codeHash, visitCodeExpiresAt: { gt: now }, expiresAt: { gt: now } };
    const [seat] = await tx.membership.updateManyAndReturn({
      where: unused,
      data: { visitCodeHash: null, visitCodeExpiresAt: null },
      select: { userId: true, expiresAt: true },
    });
    if (!seat?.expiresAt) throw notValid();
    await audit({ tx, tenantId }, personActor(seat.userId), { objectKind: "visit", objectId: seat.userId });
    return { userId: seat.userId, tenantId, endsAt: seat.expiresAt.toISOString() };
  });
});
