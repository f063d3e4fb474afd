import type { Tx } from "../tenancy/tenant-scope.ts";

/** Whether a person has an authenticator app or a passkey of their own. */
export const hasSecondFactor = async (tx: Pick<Tx, "userTotp" | "userPasskey">, userId: string): Promise<boolean> => {
  const totp = await tx.userTotp.findFirst({ where: { userId, enabledAt: { not: null } }, select: { userId: true } });
  return totp !== null || (await tx.userPasskey.count({ where: { userId } })) > 0;
};
