"use server";

import { portalAction } from "@/portal.ts";

export const renameOrganization = portalAction((gateway) => gateway.organizations.rename);
export const requireSecondFactor = portalAction((gateway) => gateway.organizations.requireSecondFactor);
export const changeMemberRole = portalAction((gateway) => gateway.members.changeRole);
export const removeMember = portalAction((gateway) => gateway.members.remove);
export const createInvitation = portalAction((gateway) => gateway.invitations.create);
export const revokeInvitation = portalAction((gateway) => gateway.invitations.revoke);
