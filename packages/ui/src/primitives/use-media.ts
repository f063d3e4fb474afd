"use client";

import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query holds now, kept current; `onServer` until the browser has been asked. */
export const useMedia = <Unknown extends boolean | null>(query: string, onServer: Unknown): boolean | Unknown => {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore<boolean | Unknown>(
    subscribe,
    () => matchMedia(query).matches,
    () => onServer,
  );
};
