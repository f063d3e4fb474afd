"use client";

import type { ProjectItem } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Badge, type Column, DataTable, formatPlainDate } from "@bizosaas/ui";
import { usePathname, useSearchParams } from "next/navigation";
import { isLate } from "./is-late.ts";
import type { Assignable } from "./queries.ts";
import { type ProjectWords, projectWords } from "./words.ts";

type Facts = { t: ProjectWords; locale: string; people: readonly Assignable[]; today: string };

const columnsOf = ({ t, locale, people, today }: Facts): Column<ProjectItem>[] => [
  { id: "title", header: t.item.name, cell: ({ title }) => title },
  { id: "status", header: t.item.status, isNarrow: true, cell: ({ status }) => t.board.statuses[status] },
  {
    id: "people",
    header: t.item.assignees,
    priority: 2,
    cell: ({ assigneeIds }) =>
      people
        .filter(({ userId }) => assigneeIds.includes(userId))
        .map(({ name }) => name)
        .join(", "),
  },
  {
    id: "due",
    header: t.item.dueOn,
    isNarrow: true,
    cell: (item) =>
      item.dueOn && (
        <span className="inline-flex flex-wrap items-center gap-2">
          {formatPlainDate(item.dueOn, locale)}
          {isLate(item, today) && <Badge tone="warning">{t.item.late}</Badge>}
        </span>
      ),
  },
];

type Props = { items: readonly ProjectItem[]; people: readonly Assignable[]; today: string };

/** The board as a list, in the board's order. */
export function ItemTable({ items, people, today }: Props) {
  const t = useWords(projectWords);
  const locale = useLocale();
  const path = usePathname();
  const search = useSearchParams();
  const hrefOf = ({ id }: ProjectItem) => `${path}?${new URLSearchParams({ ...Object.fromEntries(search), item: id })}`;
  return (
    <DataTable
      label={t.board.list}
      columns={columnsOf({ t, locale, people, today })}
      rows={items}
      rowKey={({ id }) => id}
      rowHref={hrefOf}
      LinkComponent={IntentLink}
    />
  );
}
