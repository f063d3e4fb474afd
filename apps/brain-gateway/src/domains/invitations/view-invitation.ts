import { contract } from "@bizosaas/contracts";
import { publicVerb } from "../../platform/http/open-verb.ts";
import { withInvitation } from "./find-invitation.ts";

export const viewInvitation = publicVerb(contract.invitations.view, ({ services }, { token }) =>
  withInvitation(services, token, async ({ tx, tenantId }, { email, role }) => {
    const tenant = await tx.tenant.findFirstOrThrow({ where: { id: tenantId }, select: { name: true } });
    const account = await tx.userAccount.findUnique({ where: { email }, select: { id: true } });
    return { organizationName: tenant.name, email, role, hasAccount: account !== null };
  }),
);
