"use client";

import { useSyncExternalStore } from "react";
import { chooseTheme, type Theme, themeOf } from "./preferences.ts";

const subscribe = (onChange: () => void): (() => void) => {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
};

/** The theme as the page wears it, whichever of the menu, the settings and the palette chose it; `initial` is the server's. */
export const useTheme = (initial: Theme): [Theme, (next: Theme) => void] => [
  useSyncExternalStore(
    subscribe,
    () => themeOf(document),
    () => initial,
  ),
  chooseTheme,
];
