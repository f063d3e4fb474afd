import type { Member, TenantRole } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { Badge, type Column, DataTable, EmptyState, RelativeTime } from "@bizosaas/ui";
import type { TenantWords } from "./words.ts";

type Props = {
  members: readonly Member[];
  roles: Readonly<Record<TenantRole, string>>;
  t: TenantWords;
  locale: Locale;
};

const columnsOf = ({ roles, t, locale }: Omit<Props, "members">): Column<Member>[] => [
  { id: "name", header: t.memberName, cell: ({ name }) => name },
  { id: "email", header: t.email, cell: ({ email }) => email },
  {
    id: "role",
    header: t.role,
    isNarrow: true,
    cell: ({ role, visit }) =>
      visit ? (
        <Badge tone="warning">
          {t.visiting} <RelativeTime value={visit.endsAt} locale={locale} />
        </Badge>
      ) : (
        roles[role]
      ),
  },
  {
    id: "joined",
    header: t.joined,
    isNarrow: true,
    cell: ({ joinedAt }) => <RelativeTime value={joinedAt} locale={locale} />,
  },
];

/** Who belongs to the organization. */
export function TenantMembers({ members, ...rest }: Props) {
  const { t } = rest;
  return (
    <section aria-labelledby="members-title" className="grid gap-3">
      <h2 id="members-title" className="text-lead font-semibold">
        {t.members}
      </h2>
      {members.length === 0 ? (
        <EmptyState kind="first_use" title={t.noMembers} />
      ) : (
        <DataTable label={t.members} columns={columnsOf(rest)} rows={members} rowKey={({ userId }) => userId} />
      )}
    </section>
  );
}
