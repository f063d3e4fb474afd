import { cache } from "react";
import { gateway } from "@/portal.ts";

export const getAccount = cache(async () => (await gateway()).account.get({}));
export const getSecurity = cache(async () => (await gateway()).factors.get({}));
export const listSessions = cache(async () => (await gateway()).account.listSessions({}));
