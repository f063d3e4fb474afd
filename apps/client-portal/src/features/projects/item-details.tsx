"use client";

import type { ProjectItem } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { DescriptionList, formatPlainDate, RelativeTime, Sheet } from "@bizosaas/ui";
import type { Assignable } from "./queries.ts";
import { projectWords } from "./words.ts";

type Props = { item: ProjectItem; people: readonly Assignable[]; onClose: () => void };

/** One item for those who may only read it. */
export function ItemDetails({ item, people, onClose }: Props) {
  const { item: t, board } = useWords(projectWords);
  const locale = useLocale();
  const names = people.filter(({ userId }) => item.assigneeIds.includes(userId)).map(({ name }) => name);
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()} title={item.title}>
      <div className="grid gap-4">
        <DescriptionList
          items={[
            { id: "status", term: t.status, value: board.statuses[item.status] },
            { id: "people", term: t.assignees, value: names.length > 0 ? names.join(", ") : t.nobody },
            ...(item.dueOn ? [{ id: "due", term: t.dueOn, value: formatPlainDate(item.dueOn, locale) }] : []),
            { id: "changed", term: t.changed, value: <RelativeTime value={item.updatedAt} locale={locale} /> },
          ]}
        />
        {item.description && <p className="text-body break-words whitespace-pre-wrap">{item.description}</p>}
      </div>
    </Sheet>
  );
}
