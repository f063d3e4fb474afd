import type { Tx } from "../../platform/tenancy/tenant-scope.ts";

/** Recovery codes stand in for a factor: with the last one they go too. */
export const dropUnusedCodes = async (tx: Tx, userId: string): Promise<void> => {
  const [totp, passkeys] = [
    await tx.userTotp.count({ where: { userId, enabledAt: { not: null } } }),
    await tx.userPasskey.count({ where: { userId } }),
  ];
  if (totp + passkeys === 0) await tx.userRecoveryCode.deleteMany({ where: { userId } });
};
