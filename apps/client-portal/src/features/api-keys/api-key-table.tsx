import type { ApiKey } from "@bizosaas/contracts";
import { type Locale, sortOf } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import {
  type Column,
  DataTable,
  DataTableSkeleton,
  RelativeTime,
  type Status,
  StatusDot,
  sortRows,
} from "@bizosaas/ui";
import type { PermissionWords } from "../roles/permission-words.ts";
import { RevokeApiKey } from "./revoke-api-key.tsx";
import type { ApiKeyWords } from "./words.ts";

const looks: Record<ApiKey["status"], Status> = { active: "active", expired: "warning", maker_left: "failed" };

type Props = {
  apiKeys: readonly ApiKey[];
  /** The order that the address asks for. */
  order: string;
  t: ApiKeyWords;
  rights: PermissionWords;
  locale: Locale;
};

type Look = Pick<Props, "t" | "rights" | "locale">;

const columnsOf = ({ t, rights, locale }: Look): Column<ApiKey>[] => [
  {
    id: "name",
    header: t.columns.name,
    sortValue: ({ name }) => name,
    cell: ({ name, lastFour }) => (
      <span className="grid">
        <span className="font-semibold break-words">{name}</span>
        <span className="text-dense text-fg-muted">{t.endsIn(lastFour)}</span>
      </span>
    ),
  },
  {
    id: "rights",
    header: t.columns.rights,
    isNarrow: true,
    firstDirection: "desc",
    sortValue: ({ permissions }) => permissions.length,
    cell: ({ permissions }) => (
      <span title={permissions.map((each) => rights[each].name).join("\n")}>{t.rights(permissions.length)}</span>
    ),
  },
  {
    id: "status",
    header: t.columns.status,
    isNarrow: true,
    cell: ({ status }) => <StatusDot status={looks[status]} label={t.status[status]} />,
  },
  {
    id: "used",
    header: t.columns.used,
    isNarrow: true,
    firstDirection: "desc",
    sortValue: ({ lastUsedAt }) => lastUsedAt,
    cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime value={lastUsedAt} locale={locale} /> : t.never),
  },
  {
    id: "expires",
    header: t.columns.expires,
    isNarrow: true,
    sortValue: ({ expiresAt }) => expiresAt,
    priority: 2,
    cell: ({ expiresAt }) => (expiresAt ? <RelativeTime value={expiresAt} locale={locale} /> : t.never),
  },
  {
    id: "made",
    header: t.columns.made,
    isNarrow: true,
    firstDirection: "desc",
    sortValue: ({ createdAt }) => createdAt,
    priority: 3,
    cell: ({ createdAt, createdByName }) => (
      <span>
        <RelativeTime value={createdAt} locale={locale} /> {createdByName && t.by(createdByName)}
      </span>
    ),
  },
  {
    id: "actions",
    header: t.columns.actions,
    isHeaderHidden: true,
    isNarrow: true,
    isInteractive: true,
    cell: ({ id, name }) => <RevokeApiKey apiKeyId={id} name={name} />,
  },
];

/** The keys in use; newest first unless the address asks for another order. */
export function ApiKeyTable(props: Props) {
  const columns = columnsOf(props);
  const sort = sortOf({ path: "/settings/api-keys", search: {}, order: props.order });
  const rows = sortRows(columns, props.apiKeys, sort);
  return (
    <DataTable {...{ columns, rows, sort }} label={props.t.title} rowKey={({ id }) => id} LinkComponent={IntentLink} />
  );
}

/** The same table while the keys are read; most of the time there are few. */
export const ApiKeyTableSkeleton = (look: Look) => (
  <DataTableSkeleton label={look.t.title} columns={columnsOf(look)} rows={3} hasSort />
);
