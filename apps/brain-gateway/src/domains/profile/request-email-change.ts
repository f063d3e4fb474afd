import { AppError, contract } from "@bizosaas/contracts";
import { personVerb } from "../../platform/http/open-verb.ts";
import { requireConfirmed } from "../../platform/identity/require-confirmed.ts";
import { mailLocale } from "../../platform/mail/mail-locale.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import { accountEntry, changeOwn, makeAccountToken, portalUrl } from "../account/index.ts";

const minutes = 60;

/** The answer does not tell whether the new address has an account; whoever reads its mail finds out. */
export const requestEmailChange = personVerb(contract.profile.requestEmailChange, async (ctx, { email }) => {
  const { actor, services } = ctx;
  const { userId, portal } = actor;
  await requireConfirmed(services, actor);
  await services.db.countAttempts([{ key: `email-change:${userId}`, limit: 5 }]);
  return changeOwn(ctx, async (tx) => {
    const user = await tx.userAccount.findUniqueOrThrow({ where: { id: userId } });
    if (user.email === email) throw new AppError("conflict", "This is your address already.");
    const isTaken = (await tx.userAccount.findUnique({ where: { email }, select: { id: true } })) !== null;
    const token = await makeAccountToken(tx, services, { purpose: "email_change", userId, email, minutes });
    await queueMail(services, tx, {
      ...{ to: email, template: "email_change", locale: mailLocale(user.locale) },
      values: { email, minutes: String(minutes) },
      link: `${portalUrl(services, portal)}/confirm-email#${token}`,
      isVoid: isTaken,
    });
    return { value: { accepted: true as const }, entry: accountEntry(userId, { email }) };
  });
});
