"use client";

import type { ListedMember } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Badge, type Column, DataTable, RelativeTime } from "@bizosaas/ui";
import { MemberRole, RemoveMember } from "./member-actions.tsx";
import { type OrganizationWords, organizationWords } from "./words.ts";

type Options = { t: OrganizationWords["members"]; locale: string; canManage: boolean; userId: string };

const columnsOf = ({ t, locale, canManage, userId }: Options): Column<ListedMember>[] => [
  {
    id: "person",
    header: t.person,
    cell: (member) => (
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="font-semibold">{member.name}</span>
        {member.userId === userId && <Badge>{t.you}</Badge>}
        {member.hasSecondFactor === false && <Badge tone="warning">{t.noFactor}</Badge>}
        {member.visit && (
          <Badge tone="warning">
            {t.visiting} <RelativeTime value={member.visit.endsAt} locale={locale} />
          </Badge>
        )}
        <span className="basis-full text-dense text-fg-muted">{member.email}</span>
        {member.visit && <span className="basis-full text-dense text-fg-muted">{t.reason(member.visit.reason)}</span>}
      </span>
    ),
  },
  {
    id: "role",
    header: t.role,
    isNarrow: true,
    cell: (member) => <MemberRole member={member} canManage={canManage} />,
  },
  {
    id: "joined",
    header: t.joined,
    isNarrow: true,
    priority: 2,
    cell: ({ joinedAt }) => <RelativeTime value={joinedAt} locale={locale} />,
  },
  ...(canManage
    ? [
        {
          id: "actions",
          header: t.actions,
          isHeaderHidden: true,
          isNarrow: true,
          isInteractive: true,
          cell: (member: ListedMember) => member.userId !== userId && <RemoveMember member={member} />,
        },
      ]
    : []),
];

type Props = { members: readonly ListedMember[]; canManage: boolean; userId: string };

/** The people of the organization. */
export function MemberTable({ members, canManage, userId }: Props) {
  const t = useWords(organizationWords).members;
  const locale = useLocale();
  const columns = columnsOf({ t, locale, canManage, userId });
  return <DataTable label={t.title} columns={columns} rows={members} rowKey={(member) => member.userId} />;
}
