import { type Locale, TenantRole } from "@bizosaas/contracts";
import type { TenantActor } from "../../platform/identity/actor.ts";
import { mailLocale } from "../../platform/mail/mail-locale.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import type { ClosedReason } from "./message-words.ts";

type Member = { actor: TenantActor; locale: Locale };

/**
 * The person whom a message was sent to, with the rights that they have at this moment, or why they may not decide by it.
 * Slack vouches for who they are, not for a second factor. There is no session: in its place stands the message.
 */
export const findDecidingMember = async (
  { tx, tenantId }: TenantScope,
  { userId, id }: { userId: string; id: string },
): Promise<Member | ClosedReason> => {
  const membership = await tx.membership.findFirst({
    where: { tenantId, userId, expiresAt: null },
    select: { role: true, tenant: { select: { requiresSecondFactor: true } } },
  });
  const person = await tx.userAccount.findFirst({ where: { id: userId, lockedAt: null }, select: { locale: true } });
  if (!membership || !person) return "member";
  if (membership.tenant.requiresSecondFactor) return "factor";
  const role = TenantRole.parse(membership.role);
  return {
    actor: {
      ...{ kind: "user", userId, sessionId: id, portal: "client", platformRole: null, via: "slack" },
      ...{ tenantId, role },
    },
    locale: mailLocale(person.locale),
  };
};
