import { isAppError } from "@bizosaas/contracts";
import { cache } from "react";
import { gateway } from "@/portal.ts";
import { getOrganization } from "../organization/queries.ts";

export const listDataExports = cache(async () => (await gateway()).dataExports.list({}));
export const getRetention = cache(async () => (await gateway()).retention.get({}));

/** When the organization is erased; null as well where the gateway does not answer, for the page says that. */
export const readEraseAt = async (): Promise<string | null> => {
  try {
    return (await getOrganization()).eraseAt;
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
};
