"use client";

import { useSyncExternalStore } from "react";

const subscribe = (changed: () => void) => {
  globalThis.addEventListener("hashchange", changed);
  return () => globalThis.removeEventListener("hashchange", changed);
};

/** The secret behind the `#` of a mailed link, which no server and no log sees; undefined until the page is live. */
export const useLinkToken = (): string | undefined =>
  useSyncExternalStore(
    subscribe,
    () => globalThis.location.hash.slice(1),
    () => undefined,
  );
