"use client";

import { useEffect, useRef, useState } from "react";
import { ConfirmDialog } from "../../primitives/confirm-dialog.tsx";
import { useUiWords } from "../../words/ui-words.tsx";
import { leavingTo } from "./own-link.ts";

/** Where somebody was about to go: along a link, or through the browser's history. */
type Target = { href: string } | { historyKey: string };

export type LeaveGuardProps = {
  isDirty: boolean;
  /** The router's way to go somewhere within the portal; without it the page is loaded. */
  onLeave?: ((href: string) => void) | undefined;
  title?: string | undefined;
  description?: string | undefined;
};

const useHeldTarget = (isDirty: boolean) => {
  const [target, setTarget] = useState<Target | null>(null);
  const isLeaving = useRef(false);
  useEffect(() => {
    if (!isDirty) return;
    isLeaving.current = false;
    const listening = new AbortController();
    const { signal } = listening;
    const warn = (event: BeforeUnloadEvent) => isLeaving.current || event.preventDefault();
    const holdClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const href = leavingTo(event, link, globalThis.location);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget({ href });
    };
    // Only a person's own Back can be held, and each once: the browser sees to it that nobody is locked in.
    const holdBack = (event: NavigateEvent) => {
      if (isLeaving.current || event.navigationType !== "traverse" || !event.cancelable) return;
      event.preventDefault();
      setTarget({ historyKey: event.destination.key });
    };
    globalThis.addEventListener("beforeunload", warn, { signal });
    document.addEventListener("click", holdClick, { capture: true, signal });
    if ("navigation" in globalThis) globalThis.navigation.addEventListener("navigate", holdBack, { signal });
    return () => listening.abort();
  }, [isDirty]);
  const letGo = () => {
    isLeaving.current = true;
  };
  return { target, stay: () => setTarget(null), letGo };
};

/** Keeps unsaved changes from being lost by a followed link, the Back button or a closed tab. */
export function LeaveGuard({ isDirty, onLeave, title, description }: LeaveGuardProps) {
  const words = useUiWords();
  const { target, stay, letGo } = useHeldTarget(isDirty);
  const leave = () => {
    if (!target) return;
    letGo();
    if ("historyKey" in target) globalThis.navigation.traverseTo(target.historyKey);
    else if (onLeave) onLeave(target.href);
    else globalThis.location.assign(target.href);
  };
  return (
    <ConfirmDialog
      open={target !== null}
      onOpenChange={(isOpen) => !isOpen && stay()}
      title={title ?? words.leaveTitle}
      description={description ?? words.leaveHint}
      confirmLabel={words.leave}
      cancelLabel={words.stay}
      onConfirm={leave}
    />
  );
}
