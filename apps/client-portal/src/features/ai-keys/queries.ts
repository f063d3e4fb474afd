import { cache } from "react";
import { gateway } from "@/portal.ts";

export const listAiProviders = cache(async () => (await gateway()).aiProviders.list({}));
export const listAiKeys = cache(async () => (await gateway()).aiKeys.list({}));
