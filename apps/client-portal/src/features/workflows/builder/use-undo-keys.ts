"use client";

import { useEffect, useEffectEvent } from "react";
import { isTyping } from "./is-typing.ts";

/** ⌘Z and ⇧⌘Z (Ctrl elsewhere, and Ctrl+Y); a text being typed keeps its own undo. Null while nothing may be undone. */
export const useUndoKeys = (history: { undo: () => void; redo: () => void } | null): void => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!history || !(event.metaKey || event.ctrlKey) || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) history.redo();
    else history.undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    globalThis.addEventListener("keydown", listen);
    return () => globalThis.removeEventListener("keydown", listen);
  }, []);
};
