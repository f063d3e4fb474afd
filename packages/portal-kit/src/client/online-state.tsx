"use client";

import { StatusDot } from "@bizosaas/ui";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { useIsOnline } from "./use-is-online.ts";

/** The connection of this browser, in the header. */
export function OnlineState() {
  const t = useWords(kitWords).shell;
  const isOnline = useIsOnline();
  return (
    <span
      role="status"
      title={isOnline ? t.onlineHint : t.offlineHint}
      className="inline-flex text-dense text-fg-muted"
    >
      <StatusDot status={isOnline ? "active" : "warning"} label={isOnline ? t.online : t.offline} />
    </span>
  );
}
