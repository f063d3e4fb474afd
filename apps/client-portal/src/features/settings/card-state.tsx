import { isAppError } from "@bizosaas/contracts";
import { actorCan, kitWords, type PortalActor } from "@bizosaas/portal-kit";
import { readLocale, readTheme, say } from "@bizosaas/portal-kit/server";
import { RelativeTime } from "@bizosaas/ui";
import type { ReactNode } from "react";
import { listAiKeys } from "../ai-keys/queries.ts";
import { listApiKeys } from "../api-keys/queries.ts";
import { listAuditEntries } from "../audit/queries.ts";
import { countUnread } from "../notifications/queries.ts";
import { getOrganization, listInvitations, listMembers } from "../organization/queries.ts";
import { getRetention } from "../privacy/queries.ts";
import { listSessions } from "../profile/queries.ts";
import type { SettingsWords } from "./words.ts";

type Reader = (actor: PortalActor, t: SettingsWords, roles: Record<string, string>) => Promise<ReactNode>;

const readers: Record<string, Reader> = {
  "/settings/appearance": async () => {
    const [{ shell }, theme, locale] = await Promise.all([say(kitWords), readTheme(), readLocale()]);
    return `${shell[theme]}, ${{ en: shell.english, nl: shell.dutch }[locale]}`;
  },
  "/settings/audit": async (_, t) => {
    const [last] = (await listAuditEntries({}, 1)).items;
    return last ? (
      <>
        {t.lastChange} <RelativeTime value={last.at} locale={await readLocale()} />
      </>
    ) : null;
  },
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
