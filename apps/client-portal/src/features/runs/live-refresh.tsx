"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const everyMs = 4000;

/** Reads the open page anew every few seconds, as long as it is looked at. */
export function LiveRefresh() {
  const router = useRouter();
  const [, startTransition] = useTransition();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") startTransition(() => router.refresh());
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
