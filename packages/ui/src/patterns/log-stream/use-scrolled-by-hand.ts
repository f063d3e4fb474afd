"use client";

import { type KeyboardEvent, type UIEvent, useCallback, useRef } from "react";

/** How near to its end a box counts as scrolled to the end. */
const nearPx = 24;

/** Tells a person's scrolling, by wheel, finger, key or bar, from the one that following does. */
export const useScrolledByHand = (on: { onScrolledUp: () => void; onReachedEnd: () => void }) => {
  const isByHand = useRef(false);
  const lastTop = useRef(0);
  const take = () => {
    isByHand.current = true;
  };
  return {
    onWheel: take,
    onTouchMove: take,
    onKeyDown: ({ key }: KeyboardEvent) => {
      take();
      // Rows that are measured on the way push the end on: the browser stops where it was when the key went down.
      if (key === "End") on.onReachedEnd();
    },
    onPointerDown: take,
    onScroll: ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: UIEvent) => {
      const isUp = scrollTop < lastTop.current;
      lastTop.current = scrollTop;
      if (!isByHand.current) return;
      // First the end: there, rows that turn out lower than guessed move the box up under the finger.
      if (scrollHeight - clientHeight - scrollTop < nearPx) on.onReachedEnd();
      else if (isUp) on.onScrolledUp();
    },
    letGo: useCallback(() => {
      isByHand.current = false;
    }, []),
  };
};
