import { mailLocale } from "../../platform/mail/mail-locale.ts";
import { type FactorChange, factorChanges } from "../../platform/mail/mail-templates.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import type { Services } from "../../platform/services/services.ts";
import type { Tx } from "../../platform/tenancy/tenant-scope.ts";

const templateOf = (change: FactorChange) => (change.startsWith("identity_") ? "identity_changed" : "factor_changed");

/** Mails the person that a factor or a linked account of theirs came or went, in the transaction that did it. */
export const tellPerson = async (services: Services, tx: Tx, userId: string, change: FactorChange): Promise<void> => {
  const { email, locale: known } = await tx.userAccount.findUniqueOrThrow({ where: { id: userId } });
  const locale = mailLocale(known);
  await queueMail(services, tx, {
    ...{ to: email, template: templateOf(change), locale, values: { change: factorChanges[change][locale] } },
  });
};
