import type { ApiKey } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { type Column, DataTable, RelativeTime, type Status, StatusDot } from "@bizosaas/ui";
import type { PermissionWords } from "../roles/permission-words.ts";
import { RevokeApiKey } from "./revoke-api-key.tsx";
import type { ApiKeyWords } from "./words.ts";

const looks: Record<ApiKey["status"], Status> = { active: "active", expired: "warning", maker_left: "failed" };

type Props = { apiKeys: readonly ApiKey[]; t: ApiKeyWords; rights: PermissionWords; locale: Locale };

const columnsOf = ({ t, rights, locale }: Props): Column<ApiKey>[] => [
  {
    id: "name",
    header: t.columns.name,
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
    cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime value={lastUsedAt} locale={locale} /> : t.never),
  },
  {
    id: "expires",
    header: t.columns.expires,
    isNarrow: true,
    priority: 2,
    cell: ({ expiresAt }) => (expiresAt ? <RelativeTime value={expiresAt} locale={locale} /> : t.never),
  },
  {
    id: "made",
    header: t.columns.made,
    isNarrow: true,
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

/** The keys in use, newest first. */
export const ApiKeyTable = (props: Props) => (
  <DataTable label={props.t.title} columns={columnsOf(props)} rows={props.apiKeys} rowKey={({ id }) => id} />
);
