"use client";

import type { ActionResult } from "@bizosaas/portal-kit";
import { useEffect, useEffectEvent, useState } from "react";

export type ReadState = "loading" | "failed" | "ready";

type Found<Value> = { subject: string; asked: string; state: ReadState; value: Value | null };

/**
 * Reads what `subject` names, again whenever `progress` says that there is more; until that is read, what was read before
 * stays. An answer that comes too late is dropped.
 */
export const useRead = <Value>(subject: string, progress: string, read: () => Promise<ActionResult<Value>>) => {
  const [round, setRound] = useState(0);
  const asked = `${subject} ${progress} ${round}`;
  const [found, setFound] = useState<Found<Value> | null>(null);
  const load = useEffectEvent(read);
  useEffect(() => {
    let isCurrent = true;
    const settle = (state: ReadState, value: Value | null) =>
      isCurrent &&
      setFound((before) => ({
        ...{ subject, asked, state },
        value: value ?? (before?.subject === subject ? before.value : null),
      }));
    void load().then(
      (result) => (result.ok ? settle("ready", result.value) : settle("failed", null)),
      () => settle("failed", null),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, subject]);
  return {
    state: found?.asked === asked ? found.state : ("loading" as const),
    value: found?.subject === subject ? found.value : null,
    again: () => setRound((before) => before + 1),
  };
};
