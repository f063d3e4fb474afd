import { AppError, TenantRole } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { readInvitationToken } from "./rules.ts";

export type OpenInvitation = { id: string; email: string; role: TenantRole; invitedById: string };

export const notValid = () => new AppError("not_found", "This invitation is not valid any more. Ask for a new one.");

/** The invitation a token opens, inside its organization; used, withdrawn, expired and unknown ones answer alike. */
export const findInvitation = async (
  { tx, tenantId }: TenantScope,
  tokenHash: string,
  now: Date,
): Promise<OpenInvitation> => {
  const invitation = await tx.invitation.findFirst({
    where: { tenantId, tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
  });
  if (!invitation) throw notValid();
  const { id, email, role, invitedById } = invitation;
  return { id, email, role: TenantRole.parse(role), invitedById };
};

/** Opens the organization that a token names and hands over its invitation. */
export const withInvitation = <T>(
  { db, clock }: Services,
  token: string,
  work: (scope: TenantScope, invitation: OpenInvitation) => Promise<T>,
): Promise<T> => {
  const read = readInvitationToken(token);
  if (!read) throw notValid();
  const { tenantId, tokenHash } = read;
  return db.withTenant(tenantId, async (tx) =>
    work({ tx, tenantId }, await findInvitation({ tx, tenantId }, tokenHash, clock.now())),
  );
};
