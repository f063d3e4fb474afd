"use client";

import { toast } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ActionError, ActionResult } from "../action-result.ts";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { createRequestKeys } from "./request-key.ts";
import { sendKeyed } from "./send-keyed.ts";

type UseActionOptions<Value> = {
  onDone?: (value: Value) => void;
  /** Said in a toast once it worked. */
  success?: string | ((value: Value) => string);
  /** Where the failure is told: beside the form (`inline`, the caller shows `error`), or in a toast. */
  failure?: "toast" | "inline";
};

/** Runs a server action: pending while it works, the error as a value, and signed-out people to the sign-in page. */
export const useAction = <Input, Value>(
  action: (input: Input, key?: string) => Promise<ActionResult<Value>>,
  { onDone, success, failure = "toast" }: UseActionOptions<Value> = {},
) => {
  const t = useWords(kitWords).failure;
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [isPending, startTransition] = useTransition();
  const [keys] = useState(createRequestKeys);

  const settle = (result: ActionResult<Value>): Value | null => {
    setError(result.ok ? null : result.error);
    if (result.ok) {
      if (success) toast.success(typeof success === "function" ? success(result.value) : success);
      onDone?.(result.value);
      return result.value;
    }
    if (result.error.code === "unauthenticated") {
      router.push(`/sign-in?next=${encodeURIComponent(globalThis.location.pathname)}`);
    } else if (failure === "toast") {
      toast.error(result.error.message);
    }
    return null;
  };

  /** Answers what the action answered; null when it failed. */
  const run = (input: Input): Promise<Value | null> =>
    new Promise((resolve) => {
      startTransition(async () => {
        const unreachable: ActionError = { code: "unavailable", message: t.unreachable, fields: [] };
        const result = (await sendKeyed(keys, action, input)) ?? { ok: false as const, error: unreachable };
        startTransition(() => resolve(settle(result)));
      });
    });

  return { run, isPending, error, clearError: () => setError(null) };
};

/** The sentence for one field; `path` is the input's dotted path (`form.siteUrl`). */
export const fieldError = (error: ActionError | null, path: string): string | undefined =>
  error?.fields.find((field) => field.path === path)?.message;
