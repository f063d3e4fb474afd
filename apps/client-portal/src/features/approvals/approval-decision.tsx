"use client";

import type { Approval } from "@bizosaas/contracts";
import { fieldError, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, Field, linkClasses, Textarea } from "@bizosaas/ui";
import { Check, X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { approveApproval, rejectApproval } from "./actions.ts";
import { approvalWords } from "./words.ts";

type Props = { approval: Approval; onDecided?: ((approval: Approval) => void) | undefined };

/** Approve or reject, with a comment. Told in place when somebody else was quicker. */
export function ApprovalDecision({ approval, onDecided }: Props) {
  const t = useWords(approvalWords);
  const router = useRouter();
  const [comment, setComment] = useState("");
  const onDone = (decided: Approval) => {
    onDecided?.(decided);
    router.refresh();
  };
  const approve = useAction(approveApproval, { failure: "inline", success: t.approved, onDone });
  const reject = useAction(rejectApproval, { failure: "inline", success: t.rejected, onDone });
  const error = approve.error ?? reject.error;
  const decide = (action: typeof approve) => () => {
    approve.clearError();
    reject.clearError();
    void action.run({ approvalId: approval.id, ...(comment.trim() && { comment: comment.trim() }) });
  };
  return (
    <div className="grid gap-3">
      {error && (
        <Callout tone="danger" {...(error.code === "conflict" && { title: t.conflict })}>
          {error.message}{" "}
          {error.code === "conflict" && (
            <Link href={`/approvals/${approval.id}`} className={linkClasses()}>
              {t.seeDecision}
            </Link>
          )}
        </Callout>
      )}
      <Field label={t.comment} help={t.commentHelp} error={fieldError(error, "comment")} markOptional>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={1000}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          icon={<X aria-hidden />}
          loading={reject.isPending}
          disabled={approve.isPending}
          onClick={decide(reject)}
        >
          {t.reject}
        </Button>
        <Button
          variant="primary"
          icon={<Check aria-hidden />}
          loading={approve.isPending}
          disabled={reject.isPending}
          onClick={decide(approve)}
        >
          {t.approve}
        </Button>
      </div>
    </div>
  );
}
