"use client";

import { useState } from "react";
import { type LogLine, linesSince } from "./log-lines.ts";

/** Follows the newest line, or stands still on what was there when it was paused. */
export const useFollowing = (lines: readonly LogLine[]) => {
  const [frozen, setFrozen] = useState<readonly LogLine[] | null>(null);
  return {
    isFollowing: frozen === null,
    shown: frozen ?? lines,
    newCount: frozen === null ? 0 : linesSince(lines, frozen.at(-1)?.id),
    pause: () => setFrozen((old) => old ?? lines),
    follow: () => setFrozen(null),
  };
};
