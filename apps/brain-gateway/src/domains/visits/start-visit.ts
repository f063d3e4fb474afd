import { AppError, type VisitAccess } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { codeLifetimeMs, newVisitCode, visitRoles } from "./rules.ts";

export type VisitOrder = { userId: string; reason: string; access: VisitAccess; minutes: number };

const minuteMs = 60_000;

/** Gives an operator a seat that ends by itself; a visit that still runs is replaced. Answers the code that opens it. */
export const startVisit = async (
  { tx, tenantId }: TenantScope,
  { userId, reason, access, minutes }: VisitOrder,
  now: Date,
): Promise<{ code: string; endsAt: Date }> => {
  const seat = { tenantId, userId };
  const taken = await tx.membership.findUnique({ where: { tenantId_userId: seat }, select: { expiresAt: true } });
  if (taken?.expiresAt === null) {
    throw new AppError("conflict", "You are a member of this organization. Sign in to the client portal instead.");
  }
  const { code, codeHash } = newVisitCode(tenantId);
  const endsAt = new Date(now.getTime() + minutes * minuteMs);
  const visit = {
    ...{ role: visitRoles[access], visitReason: reason, createdAt: now, expiresAt: endsAt },
    ...{ visitCodeHash: codeHash, visitCodeExpiresAt: new Date(now.getTime() + codeLifetimeMs) },
  };
  await tx.membership.upsert({ where: { tenantId_userId: seat }, create: { ...seat, ...visit }, update: visit });
  return { code, endsAt };
};
