"use client";

import { toast } from "@bizosaas/ui";
import { useState } from "react";
import type { ActionError } from "../action-result.ts";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";

const nameOf = (answer: Response): string =>
  /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "";

const save = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** Takes a file of a `fileRoute` that is asked with POST; why it was refused is told in a toast. */
export const useFile = (path: string) => {
  const t = useWords(kitWords).failure;
  const [isPending, setIsPending] = useState(false);
  const ask = async (input: unknown): Promise<string | null> => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(input) }).catch(() => null);
    if (!answer) return t.unreachable;
    if (answer.ok) {
      save(await answer.blob(), nameOf(answer));
      return null;
    }
    const told = (await answer.json().catch(() => ({}))) as Partial<ActionError>;
    return told.message ?? t.unreachable;
  };
  const take = async (input: unknown): Promise<void> => {
    setIsPending(true);
    const failure = await ask(input).catch(() => t.unreachable);
    setIsPending(false);
    if (failure !== null) toast.error(failure);
  };
  return { take, isPending };
};
