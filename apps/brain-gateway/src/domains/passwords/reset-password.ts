import { contract } from "@bizosaas/contracts";
import { hashPassword } from "@bizosaas/db/sign-in";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { personActor } from "../../platform/identity/actor.ts";
import { accountEntry, findAccountToken, useAccountToken } from "../account/index.ts";
import { storePassword } from "./store-password.ts";

/** A second factor stays on: whoever reads the mail alone does not get in. */
export const resetPassword = publicVerb(contract.passwords.reset, async (ctx, { token, password }) => {
  const { services, auditOutside } = ctx;
  const { userId } = await findAccountToken(services.db.global, services, "password_reset", token);
  const passwordHash = await hashPassword(password);
  return services.db.withUser(userId, async (tx) => {
    await useAccountToken(tx, services, "password_reset", token);
    const account = await tx.userAccount.findUniqueOrThrow({ where: { id: userId }, select: { platformRole: true } });
    const portal = account.platformRole ? "admin" : "client";
    const email = await storePassword(services, tx, { userId, passwordHash, portal, keptSessionId: null });
    await auditOutside(tx, personActor(userId), accountEntry(userId));
    return { email };
  });
});
