import { cache } from "react";
import { gateway } from "@/portal.ts";
import { getSecurity } from "../profile/queries.ts";

export const getOrganization = cache(async () => (await gateway()).organizations.get({}));
export const listMembers = cache(async () => (await gateway()).members.list({}));
export const listInvitations = cache(async () => (await gateway()).invitations.list({}));

/** The organization, and whether the reader has a second factor of their own. */
export const readOrganizationPage = async () => {
  const [organization, { totpEnabledAt, passkeys }] = await Promise.all([getOrganization(), getSecurity()]);
  return { ...organization, hasFactor: totpEnabledAt !== null || passkeys.length > 0 };
};
