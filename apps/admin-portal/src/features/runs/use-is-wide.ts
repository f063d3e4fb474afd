"use client";

import { useSyncExternalStore } from "react";

const query = "(min-width: 48rem)";

const subscribe = (onChange: () => void) => {
  const media = globalThis.matchMedia(query);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
};

/** Whether there is room for a canvas; null until the browser has said so. */
export const useIsWide = (): boolean | null =>
  useSyncExternalStore<boolean | null>(
    subscribe,
    () => globalThis.matchMedia(query).matches,
    () => null,
  );
