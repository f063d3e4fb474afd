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
      const before = opener.current;
      if (hasTrigger || event.defaultPrevented || !(before instanceof HTMLElement) || !before.isConnected) return;
      event.preventDefault();
      before.focus();
    },
  };
};
