"use client";

import { type ActionError, useWords } from "@bizosaas/portal-kit/client";
import { Callout } from "@bizosaas/ui";
import { connectionWords } from "./words.ts";

/** Why nothing was connected; nothing while there is no failure. */
export function NotConnected({ error }: { error: ActionError | null }) {
  const t = useWords(connectionWords).form;
  if (!error) return null;
  return (
    <Callout tone="danger" title={t.failedTitle}>
      {error.message}
    </Callout>
  );
}
