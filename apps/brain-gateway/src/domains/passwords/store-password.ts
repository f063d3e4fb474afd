import type { Portal } from "@bizosaas/contracts";
import { mailLocale } from "../../platform/mail/mail-locale.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import type { Services } from "../../platform/services/services.ts";
import type { Tx } from "../../platform/tenancy/tenant-scope.ts";
import { portalUrl } from "../account/index.ts";

type Order = { userId: string; passwordHash: string; portal: Portal; keptSessionId: string | null };

/** Sets a password, signs other browsers out and tells the person, all in one transaction. Answers their address. */
export const storePassword = async (services: Services, tx: Tx, order: Order): Promise<string> => {
  const { userId, passwordHash, portal, keptSessionId } = order;
  const user = await tx.userAccount.update({ where: { id: userId }, data: { passwordHash } });
  await tx.userSession.updateMany({
    where: { userId, revokedAt: null, ...(keptSessionId !== null && { id: { not: keptSessionId } }) },
    data: { revokedAt: services.clock.now() },
  });
  await tx.signInChallenge.deleteMany({ where: { userId } });
  await tx.accountToken.deleteMany({ where: { userId, purpose: "password_reset" } });
  await queueMail(services, tx, {
    ...{ to: user.email, template: "password_changed", locale: mailLocale(user.locale) },
    values: { email: user.email },
    link: `${portalUrl(services, portal)}/forgot-password`,
  });
  return user.email;
};
