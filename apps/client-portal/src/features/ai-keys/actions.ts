"use server";

import { portalAction } from "@/portal.ts";

export const createAiKey = portalAction((gateway) => gateway.aiKeys.create);
export const testAiKey = portalAction((gateway) => gateway.aiKeys.test);
export const deleteAiKey = portalAction((gateway) => gateway.aiKeys.delete);
