"use client";

import { useEffect, useEffectEvent, useState } from "react";

/**
 * What is loaded only once it is wanted, null until it is there. One that can't be had is asked for again with the next
 * network, and takes nothing else from the page, as `lazy` does.
 */
export const useLoaded = <Part>(load: () => Promise<Part>, isWanted: boolean, onFail?: () => void): Part | null => {
  const [loaded, setLoaded] = useState<{ part: Part } | null>(null);
  const isMissing = isWanted && loaded === null;
  const fail = useEffectEvent(() => onFail?.());
  const ask = useEffectEvent(() => load());
  useEffect(() => {
    if (!isMissing) return;
    const over = new AbortController();
    const tryOnce = () => {
      ask().then(
        (part) => over.signal.aborted || setLoaded({ part }),
        () => over.signal.aborted || fail(),
      );
    };
    tryOnce();
    globalThis.addEventListener("online", tryOnce, { signal: over.signal });
    return () => over.abort();
  }, [isMissing]);
  return loaded?.part ?? null;
};
