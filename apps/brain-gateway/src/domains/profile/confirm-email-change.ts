import { contract } from "@bizosaas/contracts";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { personActor } from "../../platform/identity/actor.ts";
import { mailLocale } from "../../platform/mail/mail-locale.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import { isUniqueViolation } from "../../platform/tenancy/unique-violation.ts";
import { accountEntry, findAccountToken, linkIsOver, useAccountToken } from "../account/index.ts";

/** The former address is told. Links to set a password that went there stop working. */
export const confirmEmailChange = publicVerb(contract.profile.confirmEmailChange, async (ctx, { token }) => {
  const { services, auditOutside } = ctx;
  const { userId } = await findAccountToken(services.db.global, services, "email_change", token);
  const change = services.db.withUser(userId, async (tx) => {
    const { email } = await useAccountToken(tx, services, "email_change", token);
    const before = await tx.userAccount.findUniqueOrThrow({ where: { id: userId } });
    await tx.userAccount.update({ where: { id: userId }, data: { email } });
    await tx.accountToken.deleteMany({ where: { userId, purpose: "password_reset" } });
    const locale = mailLocale(before.locale);
    await queueMail(services, tx, { to: before.email, template: "email_changed", locale, values: { email } });
    await auditOutside(tx, personActor(userId), accountEntry(userId, { email }));
    return { email, portal: before.platformRole ? ("admin" as const) : ("client" as const) };
  });
  return change.catch((error: unknown) => {
    throw isUniqueViolation(error, "email") ? linkIsOver() : error;
  });
});
