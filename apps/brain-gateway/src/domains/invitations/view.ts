import { type Invitation, TenantRole } from "@bizosaas/contracts";

type Row = { id: string; email: string; role: string; createdAt: Date; expiresAt: Date };

export const toInvitation = ({ id, email, role, createdAt, expiresAt }: Row): Invitation => ({
  ...{ id, email },
  role: TenantRole.parse(role),
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
