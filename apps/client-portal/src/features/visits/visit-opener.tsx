"use client";

import { openVisit, useWords } from "@bizosaas/portal-kit/client";
import { Callout, Spinner } from "@bizosaas/ui";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { visitWords } from "./words.ts";

/** Uses the code behind the #, which no server's log has seen, and goes on into the organization. */
export function VisitOpener() {
  const t = useWords(visitWords);
  const [failure, setFailure] = useState<string | null>(null);
  const isOpened = useRef(false);
  const open = useEffectEvent(async () => {
    const code = decodeURIComponent(globalThis.location.hash.slice(1));
    globalThis.history.replaceState(null, "", globalThis.location.pathname);
    const refusal = await openVisit(code).catch(() => "unavailable");
    if (refusal === null) globalThis.location.replace("/");
    else setFailure(refusal.startsWith("rate_limited") ? t.limited : t.failedHint);
  });
  useEffect(() => {
    if (isOpened.current) return;
    isOpened.current = true;
    void open();
  }, []);
  if (failure === null) return <Spinner label={t.subtitle} />;
  return (
    <Callout tone="danger" title={t.failedTitle}>
      {failure}
    </Callout>
  );
}
