"use client";

import type { JsonObject, Receipt } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import { undoReceipt } from "../../runs/actions.ts";
import { performAction } from "./actions.ts";
import { actingWords } from "./words.ts";

type Performed = { receipt: Receipt; resourceId: string | null };
/** Long enough to read what was done and to think better of it. */
const shownMs = 8000;

/** Does something at a connected tool; what was done is told with the way to take it back. */
export const usePerform = (onDone: (performed: Performed) => void, failure: "inline" | "toast" = "inline") => {
  const t = useWords(actingWords);
  const undo = useAction(undoReceipt, { success: t.undone });
  const tell = ({ receipt }: Performed) =>
    toast.success(receipt.summary, {
      ...(receipt.canUndo && {
        duration: shownMs,
        action: { label: t.undo, onClick: () => void undo.run({ receiptId: receipt.id }) },
      }),
    });
  const { run, isPending, error, clearError } = useAction(performAction, {
    failure,
    onDone: (performed) => {
      tell(performed);
      onDone(performed);
    },
  });
  const perform = (connectionId: string, actionId: string, input: JsonObject) => run({ connectionId, actionId, input });
  return { perform, isPending, error, clearError };
};
