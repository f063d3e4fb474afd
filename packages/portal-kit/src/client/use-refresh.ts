"use client";

import { useRouter } from "next/navigation";
import { startTransition, useCallback } from "react";

const longestMs = 5000;

const isReachable = (): Promise<boolean> =>
  fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(longestMs) }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Reads the open page anew, in place. A router that reaches nobody loads the page instead, and the browser's own error takes
 * its place with all that was on it: so the portal is asked first whether it is there.
 */
export const useRefresh = () => {
  const router = useRouter();
  return useCallback(async (): Promise<void> => {
    if (navigator.onLine && (await isReachable())) startTransition(() => router.refresh());
  }, [router]);
};
