"use client";

import type { ListedMember } from "@bizosaas/contracts";
import { IntentLink, useLocale, useSorted, useWords } from "@bizosaas/portal-kit/client";
import { Badge, type Column, DataTable, DataTableSkeleton, RelativeTime, useUiWords } from "@bizosaas/ui";
import { MemberRole, RemoveMember } from "./member-actions.tsx";
import { type OrganizationWords, organizationWords } from "./words.ts";

type Options = { t: OrganizationWords["members"]; locale: string; canManage: boolean; userId: string };

const columnsOf = ({ t, locale, canManage, userId }: Options): Column<ListedMember>[] => [
  {
    id: "person",
    header: t.person,
    sortValue: ({ name }) => name,
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
    sortValue: ({ role }) => role,
    cell: (member) => <MemberRole member={member} canManage={canManage} />,
  },
  {
    id: "joined",
    header: t.joined,
    isNarrow: true,
    firstDirection: "desc",
    sortValue: ({ joinedAt }) => joinedAt,
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
  const sorted = useSorted(columns, members);
  return (
    <DataTable
      {...sorted}
      label={t.title}
      columns={columns}
      rowKey={({ userId: id }) => id}
      LinkComponent={IntentLink}
    />
  );
}

/** The same table while the members are read; most of the time there are few. */
export function MemberTableSkeleton({ canManage }: { canManage: boolean }) {
  const t = useWords(organizationWords).members;
  const columns = columnsOf({ t, locale: useLocale(), canManage, userId: "" });
  return <DataTableSkeleton label={useUiWords().loading} columns={columns} rows={3} hasSort />;
}
