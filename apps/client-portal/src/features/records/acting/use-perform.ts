"use client";

import type { JsonObject, Receipt, ResourceKind } from "@bizosaas/contracts";
import { useAction, useRefresh, useWords } from "@bizosaas/portal-kit/client";
import { toast } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { takeBackReceipt } from "../../runs/actions.ts";
import { listPath, recordPath } from "../kinds.ts";
import { performAction } from "./actions.ts";
import type { Offer } from "./offers.ts";
import { actingWords } from "./words.ts";

type Performed = { receipt: Receipt; resourceId: string | null };
/** Long enough to read what was done and to think better of it. */
const shownMs = 8000;

type PerformOptions = {
  onDone?: (performed: Performed) => void;
  failure?: "inline" | "toast";
  /** The kind of what it makes: taken back, its page is gone. */
  makes?: ResourceKind;
};

/** Takes a write back; who looks at what it had made is led to the list, where it is no more. */
const useTakeBack = (makes: ResourceKind | undefined) => {
  const t = useWords(actingWords);
  const router = useRouter();
  const refresh = useRefresh();
  const { run } = useAction(takeBackReceipt, { success: t.undone });
  return async ({ receipt, resourceId }: Performed): Promise<void> => {
    if (!(await run({ receiptId: receipt.id }))) return;
    const isOnItsPage =
      makes !== undefined && resourceId !== null && globalThis.location.pathname === recordPath(makes, resourceId);
    if (isOnItsPage) router.replace(listPath(makes));
    else await refresh();
  };
};

/** Does something at a connected tool; what was done is told with the way to take it back. */
export const usePerform = ({ onDone, failure = "inline", makes }: PerformOptions) => {
  const t = useWords(actingWords);
  const takeBack = useTakeBack(makes);
  const { run, isPending, error, clearError } = useAction(performAction, { failure });
  /** `told` is said in place of the receipt's own sentence. */
  const perform = async ({ connectionId, action }: Offer, input: JsonObject, told?: string) => {
    const performed = await run({ connectionId, actionId: action.id, input });
    if (!performed) return null;
    const { receipt } = performed;
    toast.success(told ?? receipt.summary, {
      ...(receipt.canUndo && {
        duration: shownMs,
        action: { label: t.undo, onClick: () => void takeBack(performed) },
      }),
    });
    onDone?.(performed);
    return performed;
  };
  return { perform, isPending, error, clearError };
};
