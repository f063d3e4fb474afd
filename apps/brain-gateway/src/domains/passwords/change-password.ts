import { AppError, contract } from "@bizosaas/contracts";
import { hashPassword, verifyPassword } from "@bizosaas/db/sign-in";
import { personVerb } from "../../platform/http/open-verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { accountEntry, changeOwn } from "../account/index.ts";
import { countGuess, forgetGuesses } from "../factors/index.ts";
import { storePassword } from "./store-password.ts";

const wrong = () => {
  const message = "This is not your present password.";
  return new AppError("credential_rejected", message, { fields: [{ path: "currentPassword", message }] });
};

/** With the present password; an account without one shows in another way that it is them. */
export const changePassword = personVerb(contract.passwords.change, async (ctx, input) => {
  const { actor, services, address } = ctx;
  const { userId, sessionId, portal } = actor;
  const account = await services.db.global.userAccount.findUniqueOrThrow({ where: { id: userId } });
  if (account.passwordHash === null) await requireConfirmed(services, actor);
  else {
    await countGuess(services, userId, address);
    if (!(await verifyPassword(account.passwordHash, input.currentPassword ?? ""))) throw wrong();
    await forgetGuesses(services, userId);
  }
  const passwordHash = await hashPassword(input.newPassword);
  return changeOwn(ctx, async (tx) => {
    await storePassword(services, tx, { userId, passwordHash, portal, keptSessionId: sessionId });
    return { value: { changed: true as const }, entry: accountEntry(userId) };
  });
});
