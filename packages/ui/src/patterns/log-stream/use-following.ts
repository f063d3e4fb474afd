"use client";

import { useState } from "react";
import { type LogLine, linesSince } from "./log-lines.ts";

/** Follows the newest line, or stands still on what was there when it was paused or scrolled up. */
export const useFollowing = (lines: readonly LogLine[]) => {
  const [still, setStill] = useState<{ lines: readonly LogLine[]; isByScroll: boolean } | null>(null);
  const stand = (isByScroll: boolean) => setStill((old) => old ?? { lines, isByScroll });
  return {
    isFollowing: still === null,
    shown: still?.lines ?? lines,
    newCount: still === null ? 0 : linesSince(lines, still.lines.at(-1)?.id),
    pause: () => stand(false),
    follow: () => setStill(null),
    scrolledUp: () => stand(true),
    /** Who paused on purpose stays paused. */
    reachedEnd: () => setStill((old) => (old?.isByScroll ? null : old)),
  };
};
