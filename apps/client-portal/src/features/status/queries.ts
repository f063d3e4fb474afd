import { cache } from "react";
import { gateway } from "@/portal.ts";

export const getStatus = cache(async () => (await gateway()).status.get({}));
