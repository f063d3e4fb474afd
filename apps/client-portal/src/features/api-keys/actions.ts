"use server";

import { portalAction } from "@/portal.ts";

export const createApiKey = portalAction((gateway) => gateway.apiKeys.create);
export const revokeApiKey = portalAction((gateway) => gateway.apiKeys.revoke);
