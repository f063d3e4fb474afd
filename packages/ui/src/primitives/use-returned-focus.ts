"use client";

import { useRef } from "react";

/**
 * Gives focus back to whatever had it when an overlay opened. Radix does so for an overlay with a trigger of its own;
 * one that is opened by state would leave the keyboard at the top of the page.
 */
export const useReturnedFocus = (hasTrigger: boolean) => {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      opener.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      if (event.defaultPrevented) return;
      // Whoever took the focus while it closed keeps it.
      if (document.activeElement !== document.body) {
        event.preventDefault();
        return;
      }
      const before = opener.current;
      if (hasTrigger || !(before instanceof HTMLElement) || !before.isConnected) return;
      event.preventDefault();
      before.focus();
    },
  };
};
