import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { assertMayGrant } from "../members/index.ts";
import { notify } from "../notifications/index.ts";
import { mailInvitation } from "./mail-invitation.ts";
import { invitationLifetimeMs, invitationsPerQuarter, newInvitationToken } from "./rules.ts";
import { toInvitation } from "./view.ts";

const assertNoMember = async ({ tx, tenantId }: TenantScope, email: string) => {
  const member = await tx.membership.findFirst({ where: { tenantId, user: { email } }, select: { userId: true } });
  if (member) throw new AppError("conflict", "This person is a member already.");
};

/** A new invitation to the same address takes the place of the old one. The address to accept it is shown once. */
export const createInvitation = verb(contract.invitations.create, async (ctx, { email, role }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  assertMayGrant(actor.role, role);
  await assertNoMember(ctx, email);
  await services.db.countAttempts([{ key: `invite:${tenantId}`, limit: invitationsPerQuarter }]);
  const now = services.clock.now();
  await tx.invitation.updateMany({
    where: { tenantId, email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const { token, tokenHash } = newInvitationToken(tenantId);
  const expiresAt = new Date(now.getTime() + invitationLifetimeMs);
  const invitation = await tx.invitation.create({
    data: { tenantId, email, role, tokenHash, invitedById: actor.userId, createdAt: now, expiresAt },
  });
  await audit({ objectKind: "invitation", objectId: invitation.id, after: { email, role } });
  await notify(services, ctx, {
    kind: "member.invited",
    subject: { kind: "invitation", id: invitation.id, name: email },
    detail: role,
    dedupeKey: `member.invited:${invitation.id}`,
    to: { can: "members:manage", except: actor.userId },
  });
  const acceptUrl = `${services.env.CLIENT_PORTAL_URL}/invite/${token}`;
  await mailInvitation(services, ctx, { email, inviterId: actor.userId, acceptUrl });
  return { ...toInvitation(invitation), acceptUrl };
});
