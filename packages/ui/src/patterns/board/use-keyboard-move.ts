"use client";

import { useEffect, useRef, useState } from "react";
import { useUiWords } from "../../words/ui-words.tsx";
import type { BoardColumn, BoardMove } from "./board.tsx";
import { type CardPlace, directionOf, moveCard, placeOf, stepFrom } from "./move-card.ts";

type Lifted = { cardId: string; at: CardPlace };

/** Where a card is or would be, in the words of the board. */
const tell = (columns: readonly BoardColumn[], { cardId, at }: Lifted) => {
  const column = columns.find(({ id }) => id === at.columnId);
  const card = columns.flatMap(({ cards }) => cards).find(({ id }) => id === cardId);
  const count = column?.cards.length ?? 0;
  return { name: card?.name ?? "", column: column?.title ?? "", place: at.index + 1, count };
};

/** A card that was picked up; nothing is kept until it is put down. */
const useLiftedCard = (columns: readonly BoardColumn[], onMove: (move: BoardMove) => void) => {
  const words = useUiWords();
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const shown = lifted ? moveCard(columns, lifted.cardId, lifted.at) : columns;
  return {
    lifted,
    announcement,
    lift: (cardId: string) => {
      const at = placeOf(columns, cardId);
      if (!at) return;
      const { name, column, place, count } = tell(columns, { cardId, at });
      setLifted({ cardId, at });
      setAnnouncement(words.boardLifted(name, column, place, count));
    },
    step: (key: string, isRightToLeft: boolean) => {
      const direction = directionOf(key, isRightToLeft);
      const at = lifted && direction && stepFrom(shown, lifted.cardId, direction);
      if (!lifted || !at) return;
      const next = { cardId: lifted.cardId, at };
      const { column, place, count } = tell(moveCard(columns, next.cardId, at), next);
      setLifted(next);
      setAnnouncement(words.boardMoved(column, place, count));
    },
    putDown: () => {
      if (!lifted) return;
      const { name, column, place, count } = tell(shown, lifted);
      setLifted(null);
      setAnnouncement(words.boardDropped(name, column, place, count));
      onMove({ cardId: lifted.cardId, to: lifted.at });
    },
    putBack: () => {
      if (!lifted) return;
      setLifted(null);
      setAnnouncement(words.boardCancelled(tell(columns, lifted).name));
    },
  };
};

const handleOf = (event: Event): HTMLElement | null =>
  event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-card]") : null;

/** Picks up and puts down by pressing a card's handle, and moves by arrow keys in between. */
export const useKeyboardMove = (columns: readonly BoardColumn[], onMove: (move: BoardMove) => void) => {
  const frame = useRef<HTMLElement>(null);
  const { lifted, announcement, lift, step, putDown, putBack } = useLiftedCard(columns, onMove);
  const press = (event: Event) => {
    const cardId = handleOf(event)?.dataset["card"];
    if (cardId === undefined) return;
    if (lifted) putDown();
    else lift(cardId);
  };
  const key = (event: KeyboardEvent) => {
    const handle = handleOf(event);
    if (!handle || !lifted) return;
    if (event.key === "Escape") putBack();
    else if (event.key.startsWith("Arrow")) step(event.key, getComputedStyle(handle).direction === "rtl");
    else return;
    event.preventDefault();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && relatedTarget.dataset["card"] !== lifted?.cardId) putBack();
  };
  useBoardEvents(frame, { press, key, leave });
  useHandleFocus(frame, lifted);
  return { frame, lifted, announcement };
};

type Frame = { readonly current: HTMLElement | null };
type Listeners = {
  press: (event: Event) => void;
  key: (event: KeyboardEvent) => void;
  leave: (event: FocusEvent) => void;
};

const useBoardEvents = (frame: Frame, listeners: Listeners) => {
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    frame.current?.addEventListener("click", (event) => latest.current.press(event), { signal });
    frame.current?.addEventListener("keydown", (event) => latest.current.key(event), { signal });
    frame.current?.addEventListener("focusout", (event) => latest.current.leave(event), { signal });
    return () => listening.abort();
  }, [frame]);
};

/** A card that changes its column is made anew there, so its handle is focused again, also once it was put down. */
const useHandleFocus = (frame: Frame, lifted: Lifted | null) => {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const cardId = lifted?.cardId ?? last.current;
    last.current = lifted?.cardId ?? null;
    if (cardId === null || document.activeElement !== document.body) return;
    const handles = frame.current?.querySelectorAll<HTMLElement>("[data-card]") ?? [];
    [...handles].find(({ dataset }) => dataset["card"] === cardId)?.focus();
  }, [frame, lifted]);
};
