import { mailLocale } from "../../platform/mail/mail-locale.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

type Order = { email: string; inviterId: string; acceptUrl: string };

/** The address to accept goes by mail too; in the language of the invited person, else of who invites. */
export const mailInvitation = async (
  services: Services,
  { tx, tenantId }: TenantScope,
  { email, inviterId, acceptUrl }: Order,
): Promise<void> => {
  const [tenant, inviter, invited] = [
    await tx.tenant.findFirstOrThrow({ where: { id: tenantId }, select: { name: true } }),
    await tx.userAccount.findUniqueOrThrow({ where: { id: inviterId } }),
    await tx.userAccount.findUnique({ where: { email }, select: { locale: true } }),
  ];
  await queueMail(services, tx, {
    ...{ to: email, template: "invitation", locale: mailLocale(invited?.locale, inviter.locale) },
    values: { inviter: inviter.name, organization: tenant.name },
    link: acceptUrl,
  });
};
