"use client";

import { useRefresh } from "@bizosaas/portal-kit/client";
import { useEffect } from "react";

const everyMs = 4000;

/** Reads the open page anew every few seconds, as long as it is looked at. */
export function LiveRefresh() {
  const refresh = useRefresh();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
