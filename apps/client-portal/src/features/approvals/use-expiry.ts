"use client";

import { useRefresh } from "@bizosaas/portal-kit/client";
import { useEffect, useState } from "react";

/** The longest that a timer can wait. */
const longestMs = 2 ** 31 - 1;

/** Whether the moment came while the page is open; what the page says is then read anew. */
export const useExpiry = (expiresAt: string | null): boolean => {
  const refresh = useRefresh();
  const [passed, setPassed] = useState<string | null>(null);
  useEffect(() => {
    const leftMs = expiresAt === null ? Number.NaN : Date.parse(expiresAt) - Date.now();
    if (Number.isNaN(leftMs) || leftMs > longestMs) return undefined;
    const timer = setTimeout(() => {
      setPassed(expiresAt);
      void refresh();
    }, leftMs);
    return () => clearTimeout(timer);
  }, [expiresAt, refresh]);
  return passed !== null && passed === expiresAt;
};
