import type { AiKey, AiProvider } from "@bizosaas/contracts";
import { type Locale, sortOf } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import {
  buttonClasses,
  type Column,
  DataTable,
  DataTableSkeleton,
  EmptyState,
  RelativeTime,
  type Status,
  StatusDot,
  sortRows,
} from "@bizosaas/ui";
import { KeyRound } from "lucide-react";
import { AiKeyActions } from "./ai-key-actions.tsx";
import type { AiKeyWords } from "./words.ts";

const looks: Record<AiKey["status"], Status> = {
  valid: "active",
  limited: "warning",
  invalid: "failed",
  unknown: "pending",
};

type Props = {
  aiKeys: readonly AiKey[];
  providers: readonly AiProvider[];
  canManage: boolean;
  /** The order that the address asks for. */
  order: string;
  t: AiKeyWords;
  locale: Locale;
};

type Look = Pick<Props, "providers" | "canManage" | "t" | "locale">;

const columnsOf = ({ providers, canManage, t, locale }: Look): Column<AiKey>[] => [
  { id: "name", header: t.columns.name, sortValue: ({ name }) => name, cell: ({ name }) => name },
  {
    id: "provider",
    header: t.columns.provider,
    isNarrow: true,
    sortValue: ({ provider }) => providers.find(({ id }) => id === provider)?.name ?? provider,
    cell: ({ provider }) => providers.find(({ id }) => id === provider)?.name ?? provider,
  },
  {
    id: "key",
    header: t.columns.key,
    isNarrow: true,
    priority: 2,
    cell: ({ lastFour }) => (lastFour ? <span className="font-mono">{t.endsIn(lastFour)}</span> : t.notShown),
  },
  {
    id: "status",
    header: t.columns.status,
    isNarrow: true,
    cell: ({ status, statusReason }) => (
      <span title={statusReason ?? undefined}>
        <StatusDot status={looks[status]} label={t.status[status]} />
      </span>
    ),
  },
  {
    id: "checked",
    header: t.columns.checked,
    isNarrow: true,
    priority: 2,
    cell: ({ checkedAt }) => <RelativeTime value={checkedAt} locale={locale} />,
  },
  {
    id: "used",
    header: t.columns.used,
    isNarrow: true,
    firstDirection: "desc",
    sortValue: ({ lastUsedAt }) => lastUsedAt,
    priority: 3,
    cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime value={lastUsedAt} locale={locale} /> : t.never),
  },
  ...(canManage
    ? [
        {
          id: "actions",
          header: t.columns.actions,
          isHeaderHidden: true,
          isNarrow: true,
          isInteractive: true,
          cell: (aiKey: AiKey) => <AiKeyActions aiKey={aiKey} />,
        },
      ]
    : []),
];

/** The organization's keys, or the way to the first. */
export function AiKeyTable(props: Props) {
  const { aiKeys, canManage, order, t } = props;
  if (aiKeys.length > 0) {
    const columns = columnsOf(props);
    const sort = sortOf({ path: "/settings/ai-keys", search: {}, order });
    const rows = sortRows(columns, aiKeys, sort);
    return (
      <DataTable {...{ columns, rows, sort }} label={t.title} rowKey={({ id }) => id} LinkComponent={IntentLink} />
    );
  }
  return (
    <EmptyState
      kind="first_use"
      icon={<KeyRound aria-hidden />}
      title={t.none}
      description={canManage ? t.noneHint : `${t.noneHint} ${t.onlyManagers}`}
      action={
        canManage && (
          <IntentLink href="/settings/ai-keys/new" className={buttonClasses({ variant: "primary" })}>
            {t.add}
          </IntentLink>
        )
      }
    />
  );
}

/** The same table while the keys are read; most of the time there are few. */
export const AiKeyTableSkeleton = (look: Omit<Look, "providers">) => (
  <DataTableSkeleton label={look.t.title} columns={columnsOf({ ...look, providers: [] })} rows={3} hasSort />
);
