"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { type ActionResult, createRequestKeys, type RequestKeys, sendKeyed } from "@bizosaas/portal-kit";
import { toast } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";

type Words = { done: (count: number) => string; failed: (count: number) => string; unreachable: string };
type Act = (input: { runId: string }, key?: string) => Promise<ActionResult<RunDetail>>;

/** Does the same to one run after another; what is refused is counted and told with its reasons, the others go on. */
export const useRunMany = (act: Act, t: Words) => {
  const router = useRouter();
  const [done, setDone] = useState(0);
  const [keysByRun] = useState(() => new Map<string, RequestKeys>());
  const keysOf = (runId: string): RequestKeys => {
    const keys = keysByRun.get(runId) ?? createRequestKeys();
    keysByRun.set(runId, keys);
    return keys;
  };
  const actOnAll = async (runIds: readonly string[]) => {
    const refusals: string[] = [];
    setDone(0);
    for (const [index, runId] of runIds.entries()) {
      const result = await sendKeyed(keysOf(runId), act, { runId });
      if (!result?.ok) refusals.push(result?.error.message ?? t.unreachable);
      setDone(index + 1);
    }
    const count = runIds.length - refusals.length;
    if (count > 0) toast.success(t.done(count));
    if (refusals.length > 0) {
      toast.error(t.failed(refusals.length), { description: [...new Set(refusals)].join(" ") });
    }
    router.refresh();
  };
  return { done, actOnAll };
};
