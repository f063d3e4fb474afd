import { contract } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";

export const revokeInvitation = verb(contract.invitations.revoke, async (ctx, { invitationId }) => {
  const { tx, tenantId, audit, services } = ctx;
  const { count } = await tx.invitation.updateMany({
    where: { tenantId, id: invitationId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: services.clock.now() },
  });
  if (count === 0) throw notFound("open invitation");
  await audit({ objectKind: "invitation", objectId: invitationId });
  return { revoked: true as const };
});
