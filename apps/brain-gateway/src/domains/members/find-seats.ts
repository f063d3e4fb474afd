import { TenantRole } from "@bizosaas/contracts";
import { notFound } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import type { Seat } from "./rules.ts";

type Row = { userId: string; role: string; expiresAt: Date | null };

/** All seats, locked until the commit: two owners who demote each other at once must not both succeed. */
export const lockSeats = async ({ tx, tenantId }: TenantScope): Promise<Seat[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    select user_id as "userId", role, expires_at as "expiresAt" from membership
    where tenant_id = ${tenantId}::uuid order by user_id for update`;
  return rows.map(({ userId, role, expiresAt }) => ({
    userId,
    role: TenantRole.parse(role),
    isVisit: expiresAt !== null,
  }));
};

export const seatOf = (seats: readonly Seat[], userId: string): Seat => {
  const seat = seats.find((each) => each.userId === userId);
  if (!seat) throw notFound("member");
  return seat;
};
