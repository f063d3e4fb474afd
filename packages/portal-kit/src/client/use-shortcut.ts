"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

const never = () => () => undefined;

/** How this device writes a key that is pressed with its command key, and with Shift where that is meant. */
export const useKeyNames = (): ((key: string, withShift?: boolean) => string) => {
  const isApple = useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  );
  return (key, withShift = false) =>
    isApple ? `${withShift ? "⇧" : ""}⌘${key}` : `Ctrl ${withShift ? "Shift " : ""}${key}`;
};

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
