import { AppError, type TenantRole } from "@bizosaas/contracts";

export type Seat = { userId: string; role: TenantRole; isVisit: boolean };

const onlyOwners = (sentence: string) => new AppError("forbidden", sentence);

/** Only an owner hands out ownership. */
export const assertMayGrant = (actorRole: TenantRole, role: TenantRole): void => {
  if (role === "owner" && actorRole !== "owner") throw onlyOwners("Only an owner can make somebody an owner.");
};

/** An admin may not take an owner's place away. */
export const assertMayTouch = (actorRole: TenantRole, target: Seat): void => {
  if (target.role === "owner" && actorRole !== "owner")
    throw onlyOwners("Only an owner can change or remove an owner.");
};

/** A visit keeps the access it was started with; its people can only end it. */
export const assertBelongs = ({ isVisit }: Seat): void => {
  if (isVisit) throw new AppError("conflict", "This is an operator's visit. You can end it, but not change its role.");
};

/** An organization without an owner could never be managed again. */
export const assertOwnerRemains = (seats: readonly Seat[], leavingUserId: string): void => {
  const remains = seats.some(({ userId, role }) => role === "owner" && userId !== leavingUserId);
  if (!remains) throw new AppError("conflict", "This is the last owner. Make somebody else an owner first.");
};
