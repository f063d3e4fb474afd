import { AppError, contract } from "@bizosaas/contracts";
import { type VerbContext, verb } from "../../platform/http/verb.ts";

/** Takes the visitor's seat away, and with it every right here. */
const end = async ({ tx, tenantId, actor, audit, services }: VerbContext) => {
  const { userId } = actor;
  const { count } = await tx.membership.deleteMany({ where: { tenantId, userId, expiresAt: { not: null } } });
  if (count === 0) throw new AppError("conflict", "You are not visiting this organization.");
  await audit({ objectKind: "visit", objectId: userId });
  return { url: `${services.env.ADMIN_PORTAL_URL}/tenants/${tenantId}` };
};

/** Who is inside can always leave. */
export const endVisit = verb(contract.visits.end, end, { isAllowedWhileErasing: true });
