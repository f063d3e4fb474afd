import { isAppError } from "@bizosaas/contracts";
import { actorCan, type PortalActor } from "@bizosaas/portal-kit";
import { listAiKeys } from "../ai-keys/queries.ts";
import { listApiKeys } from "../api-keys/queries.ts";
import { countUnread } from "../notifications/queries.ts";
import { getOrganization, listInvitations, listMembers } from "../organization/queries.ts";
import { getRetention } from "../privacy/queries.ts";
import { listSessions } from "../profile/queries.ts";
import type { SettingsWords } from "./words.ts";

type Reader = (actor: PortalActor, t: SettingsWords, roles: Record<string, string>) => Promise<string | null>;

const readers: Record<string, Reader> = {
  "/settings/profile": async (_, t) => t.sessions((await listSessions()).items.length),
  "/settings/notifications": async (_, t) => t.unread(await countUnread()),
  "/settings/organization": async () => (await getOrganization()).name,
  "/settings/members": async (actor, t) => {
    const members = t.members((await listMembers()).items.length);
    const open = actorCan(actor, "members:manage") ? (await listInvitations()).items.length : 0;
    return open > 0 ? `${members}, ${t.invitations(open)}` : members;
  },
  "/settings/roles": async ({ tenant }, t, roles) => (tenant ? t.role(roles[tenant.role] ?? tenant.role) : null),
  "/settings/ai-keys": async (_, t) => t.keys((await listAiKeys()).items.length),
  "/settings/api-keys": async (_, t) => t.keys((await listApiKeys()).items.length),
  "/settings/privacy": async (actor, t) =>
    actorCan(actor, "privacy:manage") ? t.runData((await getRetention()).runDataDays) : null,
};

type Props = { href: string; actor: PortalActor; t: SettingsWords; roles: Record<string, string> };

/** How things are behind a card, in a few words; nothing where that can't be read just now. */
export async function CardState({ href, actor, t, roles }: Props) {
  try {
    return (await readers[href]?.(actor, t, roles)) ?? null;
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}
