import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { passkeyQuestion } from "./passkey-options.ts";

export const startConfirmation = personVerb(contract.factors.startConfirmation, async ({ actor, services }) => {
  const { userId, portal, sessionId } = actor;
  const account = await services.db.global.userAccount.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, totp: { select: { enabledAt: true } } },
  });
  return {
    hasPassword: account.passwordHash !== null,
    hasTotp: Boolean(account.totp?.enabledAt),
    options: await passkeyQuestion(services, { portal, place: `confirm:${sessionId}`, userId }),
  };
});
