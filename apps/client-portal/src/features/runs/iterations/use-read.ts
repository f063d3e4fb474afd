"use client";

import type { ActionResult } from "@bizosaas/portal-kit";
import { useEffect, useEffectEvent, useState } from "react";

export type Read<Value> = { state: "loading" } | { state: "failed" } | { state: "ready"; value: Value };

/** Reads what `key` names, again whenever it changes; an answer that comes too late is dropped. */
export const useRead = <Value>(key: string, read: () => Promise<ActionResult<Value>>) => {
  const [round, setRound] = useState(0);
  const asked = `${key} ${round}`;
  const [found, setFound] = useState<{ asked: string; read: Read<Value> } | null>(null);
  const load = useEffectEvent(read);
  useEffect(() => {
    let isCurrent = true;
    const settle = (next: Read<Value>) => isCurrent && setFound({ asked, read: next });
    void load().then(
      (result) => settle(result.ok ? { state: "ready", value: result.value } : { state: "failed" }),
      () => settle({ state: "failed" }),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  const shown: Read<Value> = found?.asked === asked ? found.read : { state: "loading" };
  return { read: shown, again: () => setRound((before) => before + 1) };
};
