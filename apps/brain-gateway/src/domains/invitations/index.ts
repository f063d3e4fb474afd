import { acceptInvitation } from "./accept-invitation.ts";
import { createInvitation } from "./create-invitation.ts";
import { listInvitations } from "./list-invitations.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { viewInvitation } from "./view-invitation.ts";

export const handlers = {
  list: listInvitations,
  create: createInvitation,
  revoke: revokeInvitation,
  view: viewInvitation,
  accept: acceptInvitation,
};
