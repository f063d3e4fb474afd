"use client";

import { useSyncExternalStore } from "react";

const query = "(max-width: 767px)";

const subscribe = (onChange: () => void) => {
  const list = globalThis.matchMedia(query);
  list.addEventListener("change", onChange);
  return () => list.removeEventListener("change", onChange);
};

/** Whether there is room for a drawing; null on the server, which can't know. */
export const useIsPhone = (): boolean | null =>
  useSyncExternalStore<boolean | null>(
    subscribe,
    () => globalThis.matchMedia(query).matches,
    () => null,
  );
