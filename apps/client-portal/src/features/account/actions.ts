"use server";

import { portalAction, switchTenant as switchBrowserTenant } from "@/portal.ts";

export const signUp = portalAction((gateway) => gateway.account.signUp);
export const acceptInvitation = portalAction((gateway) => gateway.invitations.accept);
export const createOrganization = portalAction((gateway) => gateway.organizations.create);
export const switchTenant = async (tenantId: string) => switchBrowserTenant(tenantId);
