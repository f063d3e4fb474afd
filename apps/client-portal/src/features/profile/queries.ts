import { cache } from "react";
import { gateway } from "@/portal.ts";

export const listSessions = cache(async () => (await gateway()).account.listSessions({}));
