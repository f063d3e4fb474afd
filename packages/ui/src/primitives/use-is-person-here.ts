"use client";

import { useSyncExternalStore } from "react";

const signs = ["pointermove", "pointerdown", "keydown", "wheel", "touchstart", "scroll", "focusin"] as const;
const listeners = new Set<() => void>();
const options = { capture: true, passive: true };
let isHere = false;

const notice = () => {
  isHere = true;
  for (const sign of signs) globalThis.removeEventListener(sign, notice, options);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  if (!isHere && listeners.size === 0) {
    for (const sign of signs) globalThis.addEventListener(sign, notice, options);
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * True from the first sign of somebody: a pointer that moves, a key, a scroll. What only a person can make use of is
 * loaded then, before it is needed, and not with the page.
 */
export const useIsPersonHere = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isHere,
    () => false,
  );
