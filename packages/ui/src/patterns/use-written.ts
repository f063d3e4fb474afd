import { useState, useSyncExternalStore } from "react";

const never = () => () => undefined;
const isOver = () => false;
const isInBrowser = () => typeof window !== "undefined";

/**
 * Whether what the server wrote for `shown` still stands: write nothing then, under `suppressHydrationWarning`. A
 * browser's first use of `Intl` takes a phone 200 ms, which a page that starts has no time for.
 */
export const useWritten = (shown: unknown): boolean => {
  const isHydrating = useSyncExternalStore(never, isOver, isInBrowser);
  const [written, setWritten] = useState(isHydrating ? { shown } : null);
  if (written !== null && written.shown !== shown) setWritten(null);
  return written !== null && written.shown === shown;
};
