"use client";

import { type FormFailure, toast } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "../action-result.ts";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { createRequestKeys } from "./request-key.ts";
import { sendKeyed } from "./send-keyed.ts";

/** Makes a server action the `save` of a `SettingsForm`: null once saved, else the sentence and the fields it concerns. */
export const useSave = <Input>(
  action: (input: Input, key?: string) => Promise<ActionResult<unknown>>,
  success: string,
) => {
  const t = useWords(kitWords).failure;
  const router = useRouter();
  const [keys] = useState(createRequestKeys);
  return async (input: Input): Promise<FormFailure | null> => {
    const result = await sendKeyed(keys, action, input);
    if (!result) return { message: t.unreachable };
    if (result.ok) {
      toast.success(success);
      return null;
    }
    if (result.error.code === "unauthenticated") {
      router.push(`/sign-in?next=${encodeURIComponent(globalThis.location.pathname)}`);
    }
    return result.error;
  };
};
