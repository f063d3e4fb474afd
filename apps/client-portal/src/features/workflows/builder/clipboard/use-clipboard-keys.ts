"use client";

import { useEffect, useEffectEvent } from "react";
import { isOverPage, isTyping } from "../is-typing.ts";
import type { StepClipboard } from "./use-step-clipboard.ts";

/** A text that is written or marked, and whatever lies over the page, keeps its own copying and pasting. */
const isElsewhere = (event: ClipboardEvent): boolean => {
  const { activeElement } = document;
  if (isTyping(event.target) || isTyping(activeElement) || isOverPage(activeElement)) return true;
  return event.type !== "paste" && globalThis.getSelection()?.isCollapsed === false;
};

/** What ⌘C, ⌘X and ⌘V (Ctrl elsewhere) do with steps. Null while none may be taken or put. */
export const useClipboardKeys = (clipboard: StepClipboard | null): void => {
  const hear = useEffectEvent((event: ClipboardEvent) => {
    if (!clipboard?.canWrite || !event.clipboardData || isElsewhere(event)) return;
    if (event.type === "paste") {
      event.preventDefault();
      clipboard.pasteText(event.clipboardData.getData("text/plain"));
      return;
    }
    const copied = clipboard.textOf();
    if (copied === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copied.text);
    if (event.type === "cut") clipboard.isCut(copied.secrets);
    else clipboard.isCopied(copied.secrets);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => hear(event);
    for (const type of ["copy", "cut", "paste"] as const) document.addEventListener(type, listen);
    return () => {
      for (const type of ["copy", "cut", "paste"] as const) document.removeEventListener(type, listen);
    };
  }, []);
};
