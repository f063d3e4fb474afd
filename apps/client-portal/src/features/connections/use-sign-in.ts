"use client";

import { useAction } from "@bizosaas/portal-kit/client";
import { useState } from "react";
import { startSignIn } from "./actions.ts";

/** Leads to the vendor's own sign-in; it comes back to `/connections/callback`. */
export const useSignIn = () => {
  const [isLeaving, setLeaving] = useState(false);
  const { run, isPending, error } = useAction(startSignIn, { failure: "inline" });
  const go = async (input: Parameters<typeof startSignIn>[0]): Promise<boolean> => {
    const started = await run(input);
    if (!started) return false;
    setLeaving(true);
    globalThis.location.assign(started.url);
    return true;
  };
  return { go, isPending: isPending || isLeaving, error };
};
