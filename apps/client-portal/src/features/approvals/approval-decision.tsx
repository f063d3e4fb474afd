"use client";

import type { Approval } from "@bizosaas/contracts";
import { type ActionError, fieldError, IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, ConfirmDialog, Field, linkClasses, Textarea } from "@bizosaas/ui";
import { Check, X } from "lucide-react";
import { useState } from "react";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { approvalWords } from "./words.ts";

type Props = {
  approval: Approval;
  hasEdits: boolean;
  error: ActionError | null;
  pending: "approve" | "reject" | null;
  onDecide: (isYes: boolean, comment: string) => Promise<void>;
  onHandedOver: (approval: Approval) => void;
};

function Failure({ approval, error }: Pick<Props, "approval" | "error">) {
  const t = useWords(approvalWords);
  if (!error) return null;
  const isLate = error.code === "conflict";
  return (
    <Callout tone="danger" {...(isLate && { title: t.conflict })}>
      {error.message}{" "}
      {isLate && (
        <IntentLink href={`/approvals/${approval.id}`} className={linkClasses()}>
          {t.seeDecision}
        </IntentLink>
      )}
    </Callout>
  );
}

/** Approve or reject, with a reason. What can't be taken back is asked twice. Told in place when somebody was quicker. */
export function ApprovalDecision({ approval, hasEdits, error, pending, onDecide, onHandedOver }: Props) {
  const t = useWords(approvalWords);
  const [comment, setComment] = useState("");
  const [isAsking, setAsking] = useState(false);
  const isDestructive = approval.grants.some(({ effect }) => effect === "destructive");
  const approve = () => onDecide(true, comment.trim());
  return (
    <div className="grid gap-3">
      <Failure approval={approval} error={error} />
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
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="w-full sm:me-auto sm:w-auto">
          <HandOverDialog approval={approval} onDone={onHandedOver} />
        </span>
        <Button
          data-decision="reject"
          icon={<X aria-hidden />}
          loading={pending === "reject"}
          disabled={pending === "approve"}
          onClick={() => void onDecide(false, comment.trim())}
        >
          {t.reject}
        </Button>
        <Button
          data-decision="approve"
          variant="primary"
          icon={<Check aria-hidden />}
          loading={pending === "approve"}
          disabled={pending === "reject"}
          onClick={() => (isDestructive ? setAsking(true) : void approve())}
        >
          {hasEdits ? t.approveEdited : t.approve}
        </Button>
      </div>
      <ConfirmDialog
        title={t.destructive.title}
        description={t.destructive.description}
        confirmLabel={t.destructive.confirm}
        open={isAsking}
        onOpenChange={setAsking}
        onConfirm={approve}
      />
    </div>
  );
}
