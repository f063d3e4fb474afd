"use client";

import { useWords } from "@bizosaas/portal-kit/client";
import { ConfirmDialog } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { builderWords } from "./words.ts";

const ownLinkOf = (event: MouseEvent): string | null => {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!isPlain || !link?.href || link.target === "_blank" || link.origin !== globalThis.location.origin) return null;
  return link.pathname === globalThis.location.pathname ? null : link.pathname + link.search;
};

/** Keeps unsaved changes from being lost by a closed tab or a followed link. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const t = useWords(builderWords).leave;
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const hold = (event: MouseEvent) => {
      const href = ownLinkOf(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(href);
    };
    globalThis.addEventListener("beforeunload", warn);
    document.addEventListener("click", hold, true);
    return () => {
      globalThis.removeEventListener("beforeunload", warn);
      document.removeEventListener("click", hold, true);
    };
  }, [isDirty]);
  return (
    <ConfirmDialog
      open={target !== null}
      onOpenChange={(isOpen) => !isOpen && setTarget(null)}
      title={t.title}
      description={t.hint}
      confirmLabel={t.confirm}
      cancelLabel={t.stay}
      onConfirm={() => {
        if (target) router.push(target);
      }}
    />
  );
}
