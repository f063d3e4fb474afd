"use client";

import type { BrowserSession } from "@bizosaas/contracts";
import { Badge, Button, type Column, DataTable, DataTableSkeleton, RelativeTime, useUiWords } from "@bizosaas/ui";
import type { ActionResult } from "../action-result.ts";
import { type ProfileWords, profileWords } from "../profile-words.ts";
import { browserName } from "./browser-name.ts";
import { IntentLink } from "./intent-link.tsx";
import { useLocale, useWords } from "./locale-context.tsx";
import { useAction } from "./use-action.ts";
import { useSorted } from "./use-sorted.ts";

/** The portal's own action of `account.revokeSession`. */
type RevokeSession = (input: { sessionId: string }) => Promise<ActionResult<unknown>>;

const labelOf = (session: BrowserSession, t: ProfileWords): string => {
  const name = browserName(session.userAgent);
  if (!name) return t.unknownBrowser;
  return name.system ? t.on(name.browser, name.system) : name.browser;
};

const portalLabel = (portal: string, t: ProfileWords): string =>
  portal === "client" || portal === "admin" ? t.portals[portal] : portal;

function EndSession({ session, revoke }: { session: BrowserSession; revoke: RevokeSession }) {
  const t = useWords(profileWords);
  const { run, isPending } = useAction(revoke, { success: t.signedOut });
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

const columnsOf = (t: ProfileWords, locale: string, revoke?: RevokeSession): Column<BrowserSession>[] => [
  {
    id: "browser",
    header: t.browser,
    sortValue: (session) => labelOf(session, t),
    cell: (session) => labelOf(session, t),
  },
  { id: "portal", header: t.portal, priority: 2, isNarrow: true, cell: ({ portal }) => portalLabel(portal, t) },
  { id: "address", header: t.address, isNarrow: true, cell: ({ address }) => address },
  {
    id: "since",
    header: t.since,
    isNarrow: true,
    priority: 2,
    firstDirection: "desc",
    sortValue: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => <RelativeTime value={createdAt} locale={locale} />,
  },
  {
    id: "last",
    header: t.lastSeen,
    isNarrow: true,
    firstDirection: "desc",
    sortValue: ({ lastSeenAt }) => lastSeenAt,
    cell: ({ lastSeenAt }) => <RelativeTime value={lastSeenAt} locale={locale} />,
  },
  {
    id: "actions",
    header: t.actions,
    isHeaderHidden: true,
    isNarrow: true,
    isInteractive: true,
    cell: (session) => revoke && <EndSession session={session} revoke={revoke} />,
  },
];

/** Every browser that is signed in to the account; any other than this one can be signed out. */
export function SessionTable({ sessions, revoke }: { sessions: readonly BrowserSession[]; revoke: RevokeSession }) {
  const t = useWords(profileWords);
  const locale = useLocale();
  const columns = columnsOf(t, locale, revoke);
  const sorted = useSorted(columns, sessions);
  return (
    <DataTable {...sorted} label={t.sessions} columns={columns} rowKey={({ id }) => id} LinkComponent={IntentLink} />
  );
}

/** The same table while the sessions are read; most people have one or two. */
export function SessionTableSkeleton() {
  const columns = columnsOf(useWords(profileWords), useLocale());
  return <DataTableSkeleton label={useUiWords().loading} columns={columns} rows={2} hasSort />;
}
