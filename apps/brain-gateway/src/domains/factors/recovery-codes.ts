import { createHash, randomInt } from "node:crypto";
import type { Services } from "../../platform/services/services.ts";
import type { Tx } from "../../platform/tenancy/tenant-scope.ts";

const count = 10;
const groups = 4;
const groupLength = 4;
/** No letter that is mistaken for another or for a digit. 31^16 is about 79 bits. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

const letters = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? "").join("");
const newCode = (): string => Array.from({ length: groups }, () => letters(groupLength)).join("-");

/** However it was typed. The account is part of the hash, so that equal codes of two people differ. */
const hashOf = (userId: string, code: string): string =>
  createHash("sha256")
    .update(`${userId}:${code.toLowerCase().replaceAll(/[^a-z\d]/g, "")}`)
    .digest("hex");

type CodeTable = Pick<Tx, "userRecoveryCode">;

/** Ten new codes in place of all earlier ones; only their hashes are kept. */
export const makeRecoveryCodes = async (tx: CodeTable, userId: string): Promise<string[]> => {
  const codes = Array.from({ length: count }, newCode);
  await tx.userRecoveryCode.deleteMany({ where: { userId } });
  await tx.userRecoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashOf(userId, code) })) });
  return codes;
};

export const countRecoveryCodes = (tx: CodeTable, userId: string): Promise<number> =>
  tx.userRecoveryCode.count({ where: { userId, usedAt: null } });

/** The first factor brings codes; a later one leaves those that are left. */
export const ensureRecoveryCodes = async (tx: CodeTable, userId: string): Promise<string[] | null> =>
  (await countRecoveryCodes(tx, userId)) > 0 ? null : makeRecoveryCodes(tx, userId);

/** Uses a code up; false for a wrong or used one. */
export const useRecoveryCode = async (
  { db, clock }: Pick<Services, "db" | "clock">,
  userId: string,
  code: string,
): Promise<boolean> => {
  const used = await db.global.userRecoveryCode.updateMany({
    where: { userId, codeHash: hashOf(userId, code), usedAt: null },
    data: { usedAt: clock.now() },
  });
  return used.count === 1;
};
