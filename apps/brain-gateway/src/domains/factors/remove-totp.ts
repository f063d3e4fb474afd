import { contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { accountEntry, changeOwn } from "../account/index.ts";
import { dropUnusedCodes } from "./drop-unused-codes.ts";
import { tellPerson } from "./tell-person.ts";

export const removeTotp = personVerb(contract.factors.removeTotp, async (ctx) => {
  const { actor, services } = ctx;
  const { userId } = actor;
  await requireConfirmed(services, actor);
  return changeOwn(ctx, async (tx) => {
    const { count } = await tx.userTotp.deleteMany({ where: { userId, enabledAt: { not: null } } });
    if (count === 0) throw notFound("authenticator app");
    await dropUnusedCodes(tx, userId);
    await tellPerson(services, tx, userId, "totp_off");
    return { value: { removed: true as const }, entry: accountEntry(userId) };
  });
});
