import { createHash } from "node:crypto";
import { contract, passwordResetMinutes } from "@bizosaas/contracts";
import { networkOf } from "@bizosaas/db/sign-in";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { mailLocale } from "../../platform/mail/mail-locale.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import { accountEntry, makeAccountToken, portalUrl } from "../account/index.ts";

/** Asked for in 15 minutes: of one account, and from one address. */
const limits = { account: 3, address: 20 };

const keysOf = (email: string, address: string) => [
  { key: `reset:${createHash("sha256").update(email).digest("hex")}`, limit: limits.account },
  { key: `reset-from:${networkOf(address)}`, limit: limits.address },
];

/** Nobody in particular: an address without an account does the same work, so that neither answer nor time tells. */
const nobody = "00000000-0000-0000-0000-000000000000";

export const requestPasswordReset = publicVerb(contract.passwords.requestReset, async (ctx, input) => {
  const { services, address, auditOutside } = ctx;
  const { email, portal } = input;
  const { db } = services;
  await db.countAttempts(keysOf(email, address));
  const user = await db.global.userAccount.findFirst({ where: { email, lockedAt: null } });
  const userId = user?.id ?? null;
  await db.withUser(userId ?? nobody, async (tx) => {
    const minutes = passwordResetMinutes;
    const token = await makeAccountToken(tx, services, { purpose: "password_reset", userId, email, minutes });
    await queueMail(services, tx, {
      ...{ to: email, template: "password_reset", locale: mailLocale(input.locale, user?.locale) },
      values: { email, minutes: String(minutes) },
      link: `${portalUrl(services, portal)}/reset-password#${token}`,
      isVoid: user === null,
    });
    await auditOutside(tx, { kind: "user", userId: userId ?? nobody }, accountEntry(userId ?? nobody));
  });
  return { accepted: true as const };
});
