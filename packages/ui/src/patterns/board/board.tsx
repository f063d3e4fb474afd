"use client";

import {
  closestCorners,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useId, useState } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import { CardBody } from "./board-card.tsx";
import { BoardColumnList } from "./board-column.tsx";
import { type CardPlace, moveCard, placeBefore, placeOf } from "./move-card.ts";
import { useKeyboardMove } from "./use-keyboard-move.ts";

export type BoardCard = {
  id: string;
  /** The card in words, for its handle and what is announced. */
  name: string;
  content: ReactNode;
};
export type BoardColumn = { id: string; title: string; cards: readonly BoardCard[] };
export type BoardMove = { cardId: string; to: CardPlace };

export type BoardProps = {
  label: string;
  columns: readonly BoardColumn[];
  /** The board belongs to the page: show the move at once, and undo it when saving fails. */
  onMove: (move: BoardMove) => void;
};

const useDragging = (columns: readonly BoardColumn[], onMove: BoardProps["onMove"]) => {
  const [cardId, setCardId] = useState<string | null>(null);
  const [before, setBefore] = useState<CardPlace | null>(null);
  const stop = () => {
    setCardId(null);
    setBefore(null);
  };
  const placeUnder = (over: DragOverEvent["over"]): CardPlace | null => {
    if (!over) return null;
    const column = columns.find(({ id }) => `column:${id}` === over.id);
    return column ? { columnId: column.id, index: column.cards.length } : placeOf(columns, String(over.id));
  };
  const drop = ({ active, over }: DragEndEvent) => {
    const target = placeUnder(over);
    const id = String(active.id);
    stop();
    if (target && id !== over?.id) onMove({ cardId: id, to: placeBefore(columns, id, target) });
  };
  return { cardId, before, setCardId, setBefore, placeUnder, drop, stop };
};

const silent = { onDragStart: () => "", onDragOver: () => "", onDragEnd: () => "", onDragCancel: () => "" };

/** Cards in columns, moved with the mouse, a finger or the keyboard; every step by keyboard is told in words. */
export function Board({ label, columns, onMove }: BoardProps) {
  const words = useUiWords();
  const hintId = useId();
  const { frame, lifted, announcement } = useKeyboardMove(columns, onMove);
  const dragging = useDragging(columns, onMove);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
  );
  const shown = lifted ? moveCard<BoardCard, BoardColumn>(columns, lifted.cardId, lifted.at) : columns;
  const dragged = columns.flatMap(({ cards }) => cards).find(({ id }) => id === dragging.cardId);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCorners}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: words.boardHint } }}
      onDragStart={({ active }) => dragging.setCardId(String(active.id))}
      onDragOver={({ over }) => dragging.setBefore(dragging.placeUnder(over))}
      onDragEnd={dragging.drop}
      onDragCancel={dragging.stop}
    >
      <section ref={frame} aria-label={label} className="min-w-0">
        <p id={hintId} className="sr-only">
          {words.boardHint}
        </p>
        <p role="status" className="sr-only">
          {announcement}
        </p>
        <div
          // Nothing in an empty board takes the focus, and yet it scrolls.
          {...(columns.every(({ cards }) => cards.length === 0) && { tabIndex: 0 })}
          className="grid snap-x snap-mandatory auto-cols-[minmax(min(17rem,85%),1fr)] grid-flow-col gap-3 overflow-x-auto p-1 pb-2 inset-focus"
        >
          {shown.map((column) => (
            <BoardColumnList
              key={column.id}
              column={column}
              hintId={hintId}
              liftedId={lifted?.cardId ?? null}
              draggedId={dragging.cardId}
              lineAt={dragging.before?.columnId === column.id ? dragging.before.index : null}
            />
          ))}
        </div>
      </section>
      <DragOverlay dropAnimation={null}>{dragged && <CardBody card={dragged} isLifted />}</DragOverlay>
    </DndContext>
  );
}
