"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClasses } from "../../primitives/button-classes.ts";
import { useUiWords } from "../../words/ui-words.tsx";
import type { BoardCard } from "./board.tsx";

/** The card as it looks, in its column and under the pointer. */
export function CardBody({
  card,
  isLifted = false,
  handle,
}: {
  card: BoardCard;
  isLifted?: boolean;
  handle?: ReactNode;
}) {
  return (
    <div
      className={`flex items-start gap-1 rounded-card border bg-surface py-2 ps-3 pe-1 ${isLifted ? "border-primary shadow-raised" : "border-border"}`}
    >
      <div className="min-w-0 flex-1 py-1 text-body break-words">{card.content}</div>
      {handle ?? (
        <span aria-hidden className={buttonClasses({ variant: "ghost", size: "sm", shape: "icon" })}>
          <GripVertical className="text-fg-muted" />
        </span>
      )}
    </div>
  );
}

/** One card: dragged as a whole, or by its handle from the keyboard. */
export function BoardCardItem({
  card,
  hintId,
  isLifted,
  isDragged,
}: {
  card: BoardCard;
  hintId: string;
  isLifted: boolean;
  isDragged: boolean;
}) {
  const words = useUiWords();
  const { setNodeRef: dragRef, listeners } = useDraggable({ id: card.id });
  const { setNodeRef: dropRef } = useDroppable({ id: card.id });
  return (
    <li ref={dropRef} className={isDragged ? "opacity-40" : ""}>
      <div ref={dragRef} {...listeners} className="cursor-grab">
        <CardBody
          card={card}
          isLifted={isLifted}
          handle={
            <button
              type="button"
              data-card={card.id}
              aria-label={words.moveCard(card.name)}
              aria-describedby={hintId}
              aria-pressed={isLifted}
              className={buttonClasses({ variant: "ghost", size: "sm", shape: "icon" })}
            >
              <GripVertical aria-hidden className="text-fg-muted" />
            </button>
          }
        />
      </div>
    </li>
  );
}
