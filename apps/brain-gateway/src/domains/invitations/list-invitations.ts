import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { toInvitation } from "./view.ts";

export const listInvitations = verb(contract.invitations.list, async ({ tx, tenantId, services }) => {
  const invitations = await tx.invitation.findMany({
    where: { tenantId, acceptedAt: null, revokedAt: null, expiresAt: { gt: services.clock.now() } },
    orderBy: { createdAt: "desc" },
  });
  return { items: invitations.map(toInvitation) };
});
