"use client";

import { StatusIcon, Tooltip } from "@bizosaas/ui";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { useIsOnline } from "./use-is-online.ts";

/** The connection of this browser, in the header. What the platform does is on *System status*. */
export function OnlineState() {
  const t = useWords(kitWords).shell;
  const isOnline = useIsOnline();
  return (
    <span role="status" className="inline-flex text-dense text-fg-muted">
      <Tooltip content={isOnline ? t.onlineHint : t.offlineHint} side="bottom">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its note must be reachable by keyboard too. */}
        <span tabIndex={0} className="inline-flex items-center gap-1.5 rounded-badge px-1 py-1 whitespace-nowrap">
          <StatusIcon status={isOnline ? "active" : "warning"} />
          <span className="sr-only sm:not-sr-only">{isOnline ? t.online : t.offline}</span>
        </span>
      </Tooltip>
    </span>
  );
}
