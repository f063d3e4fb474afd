import { roleCan, TenantRole } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { type StandIns, standInOf } from "./rules.ts";

type WhoDecides = { deciders: ReadonlySet<string>; standIns: StandIns };

/** The roles that may decide on approvals. */
export const decidingRoles: readonly TenantRole[] = TenantRole.options.filter((role) =>
  roleCan(role, "approvals:decide"),
);

/** Members who may decide on approvals now. Operators on a visit are none of them. */
export const findDeciders = async ({ tx, tenantId }: TenantScope): Promise<ReadonlySet<string>> => {
  const members = await tx.membership.findMany({
    where: { tenantId, expiresAt: null, role: { in: [...decidingRoles] } },
    select: { userId: true },
  });
  return new Set(members.map(({ userId }) => userId));
};

/** Who stands in for whom at some moment of a time. */
export const findStandIns = async (
  { tx, tenantId }: TenantScope,
  { beginsAt, endsAt }: { beginsAt: Date; endsAt: Date },
): Promise<StandIns> => {
  const absences = await tx.absence.findMany({
    where: { tenantId, beginsAt: { lte: endsAt }, endsAt: { gt: beginsAt } },
  });
  return new Map(absences.map(({ userId, standInId }) => [userId, standInId]));
};

/** Who may decide on approvals now, and who stands in for those who are away. */
export const whoDecides = async (scope: TenantScope, now: Date): Promise<WhoDecides> => ({
  deciders: await findDeciders(scope),
  standIns: await findStandIns(scope, { beginsAt: now, endsAt: now }),
});

/** People who are away now and have somebody there to decide in their place. */
export const peopleAway = async (scope: TenantScope, now: Date): Promise<string[]> => {
  const { deciders, standIns } = await whoDecides(scope, now);
  return [...standIns.keys()].filter((userId) => standInOf(userId, standIns, deciders) !== userId);
};
