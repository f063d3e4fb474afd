"use client";

import { Callout } from "@bizosaas/ui";
import { kitWords } from "../kit-words.ts";
import { useWords } from "./locale-context.tsx";
import { useIsOnline } from "./use-is-online.ts";

/** While this browser has no network: what that means for what is on the page. */
export function OfflineNotice() {
  const t = useWords(kitWords).offline;
  if (useIsOnline()) return null;
  return (
    <Callout tone="warning" shape="bar" title={t.title}>
      {t.notice}
    </Callout>
  );
}
