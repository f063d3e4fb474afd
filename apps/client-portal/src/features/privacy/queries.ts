import { inTime } from "@bizosaas/portal-kit/server";
import { cache } from "react";
import { gateway } from "@/portal.ts";
import { getOrganization } from "../organization/queries.ts";

export const listDataExports = cache(async () => (await gateway()).dataExports.list({}));
export const getRetention = cache(async () => (await gateway()).retention.get({}));

/** When the organization is erased, for the frame of every page: null as well where that is not told in time. */
export const readEraseAt = (): Promise<string | null> => inTime(async () => (await getOrganization()).eraseAt, null);
