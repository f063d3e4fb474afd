"use client";

import type { ConnectionSibling } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { useState } from "react";
import { openSibling, switchOnSibling } from "./actions.ts";
import { connectionWords } from "./words.ts";

/** Connects what stands behind the same password; where it is switched off, it is switched on first. */
export const useOpenSibling = (connectionId: string) => {
  const t = useWords(connectionWords).siblings;
  const [pendingId, setPendingId] = useState<string | null>(null);
  const switchOn = useAction(switchOnSibling);
  const open = useAction(openSibling, { success: ({ connectorName }) => t.opened(connectorName) });
  const go = async ({ connectorId, switchOn: action }: ConnectionSibling): Promise<void> => {
    setPendingId(connectorId);
    const isThere = action === null || (await switchOn.run({ connectionId, ...action })) !== null;
    if (isThere) await open.run({ connectionId, connectorId });
    setPendingId(null);
  };
  return { go, pendingId };
};
