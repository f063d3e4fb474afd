"use server";

import { portalAction, startIdentityLink as startLink } from "@/portal.ts";

export const revokeSession = portalAction((gateway) => gateway.account.revokeSession);
export const updateProfile = portalAction((gateway) => gateway.profile.update);
export const requestEmailChange = portalAction((gateway) => gateway.profile.requestEmailChange);
export const changePassword = portalAction((gateway) => gateway.passwords.change);
export const startTotp = portalAction((gateway) => gateway.factors.startTotp, { refresh: false });
export const enableTotp = portalAction((gateway) => gateway.factors.enableTotp);
export const removeTotp = portalAction((gateway) => gateway.factors.removeTotp);
export const renewRecoveryCodes = portalAction((gateway) => gateway.factors.renewRecoveryCodes);
export const startPasskey = portalAction((gateway) => gateway.factors.startPasskey);
export const addPasskey = portalAction((gateway) => gateway.factors.addPasskey);
export const renamePasskey = portalAction((gateway) => gateway.factors.renamePasskey);
export const removePasskey = portalAction((gateway) => gateway.factors.removePasskey);
export const startConfirmation = portalAction((gateway) => gateway.factors.startConfirmation);
export const confirmPerson = portalAction((gateway) => gateway.factors.confirm, { refresh: false });
export const startIdentityLink = async () => startLink();
export const unlinkIdentity = portalAction((gateway) => gateway.identities.unlink);
