"use server";

import { passkeyOptions, portalAction } from "@/portal.ts";

export const askPasskey = async () => passkeyOptions();
export const requestPasswordReset = portalAction((gateway) => gateway.passwords.requestReset);
export const resetPassword = portalAction((gateway) => gateway.passwords.reset);
export const confirmEmailChange = portalAction((gateway) => gateway.profile.confirmEmailChange);
