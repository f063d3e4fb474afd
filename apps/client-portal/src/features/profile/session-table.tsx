"use client";

import type { BrowserSession } from "@bizosaas/contracts";
import { useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Badge, Button, type Column, DataTable, RelativeTime } from "@bizosaas/ui";
import { revokeSession } from "./actions.ts";
import { browserName } from "./browser-name.ts";
import { type ProfileWords, profileWords } from "./words.ts";

const labelOf = (session: BrowserSession, t: ProfileWords): string => {
  const name = browserName(session.userAgent);
  if (!name) return t.unknownBrowser;
  return name.system ? t.on(name.browser, name.system) : name.browser;
};

const portalLabel = (portal: string, t: ProfileWords): string =>
  portal === "client" || portal === "admin" ? t.portals[portal] : portal;

function EndSession({ session }: { session: BrowserSession }) {
  const t = useWords(profileWords);
  const { run, isPending } = useAction(revokeSession, { success: t.signedOut });
  if (session.isCurrent) return <Badge tone="success">{t.current}</Badge>;
  return (
    <Button
      size="sm"
      loading={isPending}
      aria-label={t.signOutThat(labelOf(session, t))}
      onClick={() => void run({ sessionId: session.id })}
    >
      {t.signOut}
    </Button>
  );
}

const columnsOf = (t: ProfileWords, locale: string): Column<BrowserSession>[] => [
  { id: "browser", header: t.browser, cell: (session) => labelOf(session, t) },
  { id: "portal", header: t.portal, priority: 2, isNarrow: true, cell: ({ portal }) => portalLabel(portal, t) },
  { id: "address", header: t.address, isNarrow: true, cell: ({ address }) => address },
  {
    id: "since",
    header: t.since,
    isNarrow: true,
    priority: 2,
    cell: ({ createdAt }) => <RelativeTime value={createdAt} locale={locale} />,
  },
  {
    id: "last",
    header: t.lastSeen,
    isNarrow: true,
    cell: ({ lastSeenAt }) => <RelativeTime value={lastSeenAt} locale={locale} />,
  },
  {
    id: "actions",
    header: t.actions,
    isHeaderHidden: true,
    isNarrow: true,
    isInteractive: true,
    cell: (session) => <EndSession session={session} />,
  },
];

/** Every browser that is signed in to the account; any other than this one can be signed out. */
export function SessionTable({ sessions }: { sessions: readonly BrowserSession[] }) {
  const t = useWords(profileWords);
  const locale = useLocale();
  return <DataTable label={t.sessions} columns={columnsOf(t, locale)} rows={sessions} rowKey={({ id }) => id} />;
}
