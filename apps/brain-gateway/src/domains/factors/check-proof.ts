import { AppError, type Proof } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import { countGuess, forgetGuesses } from "./guesses.ts";
import { useRecoveryCode } from "./recovery-codes.ts";
import { useTotpCode } from "./totp.ts";
import { type PasskeyCheck, usePasskey } from "./verify-passkey.ts";

export const wrongProof = (proof: { kind: string }): AppError =>
  new AppError(
    "credential_rejected",
    proof.kind === "passkey"
      ? "This passkey was not accepted. Try again, or use another way."
      : "That is not right, or was used already. Try again.",
  );

type Check = PasskeyCheck & { address: string };

const personOf = async (services: Services, proof: Proof, check: Check): Promise<string | null> => {
  const { userId } = check;
  if (proof.kind === "passkey") return usePasskey(services, proof.answer, check);
  if (userId === null) return null;
  const isRight =
    proof.kind === "totp"
      ? await useTotpCode(services, userId, proof.code, { isEnabled: true })
      : await useRecoveryCode(services, userId, proof.code);
  return isRight ? userId : null;
};

/** Whose proof it is, used up; throws for a wrong one. Guesses are counted first, a nobody's by address alone. */
export const checkProof = async (services: Services, proof: Proof, check: Check): Promise<string> => {
  const { userId, address } = check;
  await countGuess(services, userId, address);
  const person = await personOf(services, proof, check);
  if (person === null) throw wrongProof(proof);
  await forgetGuesses(services, person);
  return person;
};
