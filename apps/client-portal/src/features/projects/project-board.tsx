"use client";

import { type ProjectItem, projectItemStatuses } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Avatar, Badge, formatPlainDate } from "@bizosaas/ui";
import { Board, type BoardMove } from "@bizosaas/ui/board";
import type { ItemMove } from "./arrange-board.ts";
import { isLate } from "./is-late.ts";
import type { Assignable } from "./queries.ts";
import { projectWords } from "./words.ts";

type CardProps = { item: ProjectItem; people: readonly Assignable[]; today: string; onOpen: (id: string) => void };

function ItemCard({ item, people, today, onOpen }: CardProps) {
  const t = useWords(projectWords).item;
  const locale = useLocale();
  const assigned = people.filter(({ userId }) => item.assigneeIds.includes(userId));
  const hasFacts = item.dueOn !== null || assigned.length > 0;
  return (
    <div className="grid gap-2">
      <button
        type="button"
        onClick={() => onOpen(item.id)}
        className="rounded-badge text-start hover:underline pointer-coarse:min-h-11"
      >
        {item.title}
      </button>
      {hasFacts && (
        <div className="flex flex-wrap items-center gap-2 text-meta text-fg-muted">
          {item.dueOn && (
            <Badge tone={isLate(item, today) ? "warning" : "neutral"}>
              {isLate(item, today) && `${t.late}: `}
              {formatPlainDate(item.dueOn, locale)}
            </Badge>
          )}
          {assigned.map(({ userId, name }) => (
            <Avatar key={userId} name={name} label={name} size="sm" />
          ))}
        </div>
      )}
    </div>
  );
}

type Props = Omit<CardProps, "item"> & { board: readonly ProjectItem[]; onMove: (move: ItemMove) => void };

/** The items in their columns. The pattern counts places; the gateway wants the neighbour, which others can't shift. */
export function ProjectBoard({ board, onMove, ...card }: Props) {
  const t = useWords(projectWords).board;
  const columns = projectItemStatuses.map((status) => ({
    id: status,
    title: t.statuses[status],
    cards: board
      .filter((item) => item.status === status)
      .map((item) => ({ id: item.id, name: item.title, content: <ItemCard item={item} {...card} /> })),
  }));
  const move = ({ cardId, to }: BoardMove) => {
    const status = projectItemStatuses.find((each) => each === to.columnId);
    if (!status) return;
    const column = board.filter((item) => item.status === status && item.id !== cardId);
    onMove({ itemId: cardId, status, beforeId: column[to.index]?.id ?? null });
  };
  return <Board label={t.label} columns={columns} onMove={move} />;
}
