"use client";

import type { Invitation } from "@bizosaas/contracts";
import { IntentLink, useAction, useLocale, useSorted, useWords } from "@bizosaas/portal-kit/client";
import { Button, type Column, DataTable, RelativeTime } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { revokeInvitation } from "./actions.ts";
import { type OrganizationWords, organizationWords } from "./words.ts";

function Withdraw({ invitation }: { invitation: Invitation }) {
  const t = useWords(organizationWords).invitations;
  const { run, isPending } = useAction(revokeInvitation, { success: t.revoked });
  return (
    <Button
      size="sm"
      loading={isPending}
      aria-label={t.revokeThat(invitation.email)}
      onClick={() => void run({ invitationId: invitation.id })}
    >
      {t.revoke}
    </Button>
  );
}

type RoleWords = (typeof portalWords)["en"]["roles"];

const columnsOf = (t: OrganizationWords["invitations"], roles: RoleWords, locale: string): Column<Invitation>[] => [
  { id: "email", header: t.email, sortValue: ({ email }) => email, cell: ({ email }) => email },
  { id: "role", header: t.role, isNarrow: true, cell: ({ role }) => roles[role] },
  {
    id: "sent",
    header: t.sent,
    isNarrow: true,
    firstDirection: "desc",
    sortValue: ({ createdAt }) => createdAt,
    priority: 2,
    cell: ({ createdAt }) => <RelativeTime value={createdAt} locale={locale} />,
  },
  {
    id: "expires",
    header: t.expires,
    isNarrow: true,
    sortValue: ({ expiresAt }) => expiresAt,
    cell: ({ expiresAt }) => <RelativeTime value={expiresAt} locale={locale} />,
  },
  {
    id: "actions",
    header: t.actions,
    isHeaderHidden: true,
    isNarrow: true,
    isInteractive: true,
    cell: (invitation) => <Withdraw invitation={invitation} />,
  },
];

/** Invitations that were made and not yet answered. */
export function InvitationTable({ invitations }: { invitations: readonly Invitation[] }) {
  const t = useWords(organizationWords).invitations;
  const { roles } = useWords(portalWords);
  const locale = useLocale();
  const columns = columnsOf(t, roles, locale);
  const sorted = useSorted(columns, invitations, "invitations");
  if (invitations.length === 0) return <p className="text-body text-fg-muted">{t.none}</p>;
  return <DataTable {...sorted} label={t.title} columns={columns} rowKey={({ id }) => id} LinkComponent={IntentLink} />;
}
