import { AppError, contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { accountEntry, changeOwn } from "../account/index.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { tellPerson } from "./tell-person.ts";

export const renewRecoveryCodes = personVerb(contract.factors.renewRecoveryCodes, async (ctx) => {
  const { actor, services } = ctx;
  const { userId } = actor;
  await requireConfirmed(services, actor);
  return changeOwn(ctx, async (tx) => {
    const hasFactor =
      (await tx.userPasskey.count({ where: { userId } })) +
        (await tx.userTotp.count({ where: { userId, enabledAt: { not: null } } })) >
      0;
    if (!hasFactor) throw new AppError("conflict", "Set up an authenticator app or a passkey first.");
    const recoveryCodes = await makeRecoveryCodes(tx, userId);
    await tellPerson(services, tx, userId, "codes_renewed");
    return { value: { recoveryCodes }, entry: accountEntry(userId) };
  });
});
