"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

const never = () => () => undefined;

/** How this device writes the palette's keys. */
export const usePaletteKeys = (): string =>
  useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K"),
    () => "Ctrl K",
  );

/** Calls back on ⌘K and Ctrl-K, wherever the focus is. */
export const usePaletteShortcut = (onPress: () => void): void => {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      press();
    };
    globalThis.addEventListener("keydown", hear);
    return () => globalThis.removeEventListener("keydown", hear);
  }, []);
};
