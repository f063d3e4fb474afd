"use client";

import { useDroppable } from "@dnd-kit/core";
import { Fragment, useId } from "react";
import { Badge } from "../../primitives/badge.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import type { BoardColumn } from "./board.tsx";
import { BoardCardItem } from "./board-card.tsx";

const Line = () => <li aria-hidden className="h-0.5 rounded-full bg-primary" />;

/** One column with its cards; the line shows where a dragged card would land. */
export function BoardColumnList({
  column,
  hintId,
  liftedId,
  draggedId,
  lineAt,
}: {
  column: BoardColumn;
  hintId: string;
  liftedId: string | null;
  draggedId: string | null;
  lineAt: number | null;
}) {
  const words = useUiWords();
  const titleId = useId();
  const { setNodeRef } = useDroppable({ id: `column:${column.id}` });
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={titleId}
      className="flex min-w-0 snap-start flex-col gap-2 rounded-card bg-sunken p-2"
    >
      <div className="flex items-center justify-between gap-2 px-1">
        <h3 id={titleId} className="min-w-0 text-dense font-semibold break-words">
          {column.title}
        </h3>
        <Badge>{String(column.cards.length)}</Badge>
      </div>
      <ul className="flex min-h-16 flex-col gap-2">
        {column.cards.map((card, index) => (
          <Fragment key={card.id}>
            {lineAt === index && <Line />}
            <BoardCardItem
              card={card}
              hintId={hintId}
              isLifted={card.id === liftedId}
              isDragged={card.id === draggedId}
            />
          </Fragment>
        ))}
        {lineAt === column.cards.length && <Line />}
        {column.cards.length === 0 && lineAt === null && (
          <li className="py-4 text-center text-dense text-fg-muted">{words.columnEmpty}</li>
        )}
      </ul>
    </section>
  );
}
