import { cache } from "react";
import { gateway } from "@/portal.ts";

export const listDataExports = cache(async () => (await gateway()).dataExports.list({}));
export const getRetention = cache(async () => (await gateway()).retention.get({}));
