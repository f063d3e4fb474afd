"use client";

import type { Approval } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { approveApproval, rejectApproval } from "./actions.ts";
import { ApprovalDecision } from "./approval-decision.tsx";
import { type GrantEdits, toEdits } from "./grant-edits.ts";
import { GrantList } from "./grant-list.tsx";
import { approvalWords } from "./words.ts";

type Props = { approval: Approval; onDecided?: ((approval: Approval) => void) | undefined };

/** The writes a yes opens, which may be edited first, and the decision. */
export function ApprovalReview({ approval, onDecided }: Props) {
  const t = useWords(approvalWords);
  const router = useRouter();
  const [edits, setEdits] = useState<GrantEdits>({});
  const onDone = (decided: Approval) => {
    onDecided?.(decided);
    router.refresh();
  };
  const approve = useAction(approveApproval, {
    failure: "inline",
    success: approval.client ? t.client.approved : t.approved,
    onDone,
  });
  const reject = useAction(rejectApproval, { failure: "inline", success: t.rejected, onDone });
  const given = toEdits(approval.grants, edits);
  const decide = async (isYes: boolean, comment: string): Promise<void> => {
    approve.clearError();
    reject.clearError();
    const decision = { approvalId: approval.id, ...(comment && { comment }) };
    if (isYes) await approve.run({ ...decision, ...(given.length > 0 && { edits: given }) });
    else await reject.run(decision);
  };
  return (
    <>
      <GrantList grants={approval.grants} editing={{ edits, onEdit: setEdits, error: approve.error }} />
      <ApprovalDecision
        approval={approval}
        hasEdits={given.length > 0}
        error={approve.error ?? reject.error}
        pending={(approve.isPending && "approve") || (reject.isPending && "reject") || null}
        onDecide={decide}
        onHandedOver={onDone}
      />
    </>
  );
}
