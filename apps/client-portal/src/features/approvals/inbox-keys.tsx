"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { Kbd } from "@bizosaas/ui";
import { type ReactNode, useEffect, useRef } from "react";
import { approvalWords } from "./words.ts";

const typing = "input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu]";

/** Moves between the approvals of a list, and presses the buttons of the one that has the focus. */
const actOn = (list: HTMLElement, key: string): boolean => {
  const items = [...list.querySelectorAll<HTMLElement>("[data-approval]")];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  if (key === "j" || key === "k") {
    const next = items[at === -1 ? 0 : at + (key === "j" ? 1 : -1)];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return next !== undefined;
  }
  // Deciding takes a focus that is on the approval, so that no stray key ever decides.
  const button = items[at]?.querySelector<HTMLElement>(`[data-decision="${key === "a" ? "approve" : "reject"}"]`);
  button?.click();
  return button !== undefined;
};

/** The inbox by keyboard: j and k move, a approves and r rejects the approval that has the focus. */
export function InboxKeys({ canDecide, children }: { canDecide: boolean; children: ReactNode }) {
  const t = useWords(approvalWords).keys;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const isOurs = canDecide ? "jkar".includes(event.key) : "jk".includes(event.key);
      if (!isOurs || !list.current || (event.target instanceof Element && event.target.closest(typing))) return;
      if (actOn(list.current, event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [canDecide]);
  return (
    <div ref={list} className="grid max-w-4xl gap-4">
      <p className="hidden flex-wrap items-center gap-x-3 gap-y-1 text-dense text-fg-muted pointer-fine:flex">
        <span className="inline-flex items-center gap-1">
          <Kbd>j</Kbd>
          <Kbd>k</Kbd> {t.move}
        </span>
        {canDecide && (
          <>
            <span className="inline-flex items-center gap-1">
              <Kbd>a</Kbd> {t.approve}
            </span>
            <span className="inline-flex items-center gap-1">
              <Kbd>r</Kbd> {t.reject}
            </span>
          </>
        )}
      </p>
      {children}
    </div>
  );
}
