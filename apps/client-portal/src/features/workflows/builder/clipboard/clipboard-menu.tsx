"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import type { MenuItem } from "@bizosaas/ui";
import { ClipboardPaste, Copy, CopyPlus, Scissors } from "lucide-react";
import type { StepClipboard } from "./use-step-clipboard.ts";
import { clipboardWords } from "./words.ts";

/** The workflow menu's entries for the selected steps; null while none may be taken or put. */
export const useClipboardMenu = (clipboard: StepClipboard | null): MenuItem[] => {
  const t = useWords(clipboardWords);
  // Who may not change a workflow gets none of its steps as text either.
  if (!clipboard?.canWrite) return [];
  const { count, copy, cut, paste, duplicate } = clipboard;
  const ofSelected = count === 0 && { disabledReason: t.chooseFirst };
  return [
    { id: "copy", label: t.copySteps, icon: <Copy aria-hidden />, ...ofSelected, onSelect: () => void copy() },
    { id: "cut", label: t.cutSteps, icon: <Scissors aria-hidden />, ...ofSelected, onSelect: () => void cut() },
    { id: "duplicate", label: t.duplicateSteps, icon: <CopyPlus aria-hidden />, ...ofSelected, onSelect: duplicate },
    { id: "paste", label: t.paste, icon: <ClipboardPaste aria-hidden />, onSelect: () => void paste() },
  ];
};
