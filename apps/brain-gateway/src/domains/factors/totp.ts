import { Secret, TOTP } from "otpauth";
import type { Services } from "../../platform/services/services.ts";

const periodSeconds = 30;
/** Steps that a phone's clock may be off, either way. */
const drift = 1;

const boundTo = (userId: string): string => `user_totp/${userId}/secret`;

const totpOf = (secret: string, label = ""): TOTP =>
  new TOTP({ issuer: "BizOSaaS", label, secret: Secret.fromBase32(secret), period: periodSeconds });

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;
export const totpUri = (secret: string, label: string): string => totpOf(secret, label).toString();

export const sealTotpSecret = ({ personVault }: Pick<Services, "personVault">, userId: string, secret: string) =>
  personVault.seal(boundTo(userId), secret);

/** The step a code belongs to; null when it is wrong. */
export const totpStep = (secret: string, code: string, now: Date): number | null => {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code.replace(" ", ""), timestamp, window: drift });
  return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta;
};

/** Checks a code against the sealed secret and uses its step up: no code, and no earlier one, works a second time. */
export const useTotpCode = async (
  services: Pick<Services, "db" | "clock" | "personVault">,
  userId: string,
  code: string,
  { isEnabled }: { isEnabled: boolean },
): Promise<boolean> => {
  const { db, clock, personVault } = services;
  const where = { userId, enabledAt: isEnabled ? { not: null } : null };
  const row = await db.global.userTotp.findFirst({ where });
  if (!row) return false;
  const step = totpStep(personVault.open(boundTo(userId), row.secret), code, clock.now());
  if (step === null) return false;
  const { count } = await db.global.userTotp.updateMany({
    where: { ...where, secret: row.secret, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
};
