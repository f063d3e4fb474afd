"use client";

import { useEffect, useEffectEvent } from "react";
import { isOverPage, isTyping } from "./is-typing.ts";

/** ⌘ with a key (Ctrl elsewhere), wherever no text is written and nothing lies over the page. Null: the browser keeps it. */
export const useStepKeys = (keys: Readonly<Record<string, (() => void) | null>>): void => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return;
    if (isTyping(event.target) || isOverPage(event.target)) return;
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    globalThis.addEventListener("keydown", listen);
    return () => globalThis.removeEventListener("keydown", listen);
  }, []);
};
