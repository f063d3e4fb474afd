import { cache } from "react";
import { gateway } from "@/portal.ts";

export const listApiKeys = cache(async () => (await gateway()).apiKeys.list({}));
