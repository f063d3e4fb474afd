import { cache } from "react";
import { gateway } from "@/portal.ts";

export const getOverview = cache(async () => (await gateway()).platform.overview({}));
