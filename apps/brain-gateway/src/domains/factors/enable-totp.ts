import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { accountEntry, changeOwn } from "../account/index.ts";
import { wrongProof } from "./check-proof.ts";
import { countGuess, forgetGuesses } from "./guesses.ts";
import { ensureRecoveryCodes } from "./recovery-codes.ts";
import { tellPerson } from "./tell-person.ts";
import { useTotpCode } from "./totp.ts";

export const enableTotp = personVerb(contract.factors.enableTotp, async (ctx, { code }) => {
  const { actor, services, address } = ctx;
  const { userId } = actor;
  await requireConfirmed(services, actor);
  await countGuess(services, userId, address);
  if (!(await useTotpCode(services, userId, code, { isEnabled: false }))) throw wrongProof({ kind: "totp" });
  await forgetGuesses(services, userId);
  return changeOwn(ctx, async (tx) => {
    await tx.userTotp.update({ where: { userId }, data: { enabledAt: services.clock.now() } });
    const recoveryCodes = await ensureRecoveryCodes(tx, userId);
    await tellPerson(services, tx, userId, "totp_on");
    return { value: { recoveryCodes }, entry: accountEntry(userId) };
  });
});
