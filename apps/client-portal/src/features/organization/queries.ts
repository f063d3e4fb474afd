import { cache } from "react";
import { gateway } from "@/portal.ts";

export const getOrganization = cache(async () => (await gateway()).organizations.get({}));
export const listMembers = cache(async () => (await gateway()).members.list({}));
export const listInvitations = cache(async () => (await gateway()).invitations.list({}));
