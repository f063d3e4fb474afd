import { cache } from "react";
import { gateway } from "@/portal.ts";

export const getHealth = cache(async () => (await gateway()).platform.health({}));
