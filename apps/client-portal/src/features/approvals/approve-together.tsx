"use client";

import type { Approval } from "@bizosaas/contracts";
import { IntentLink, useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Card, Dialog, DialogClose, linkClasses, RelativeTime } from "@bizosaas/ui";
import { CheckCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { approveIdentical } from "./actions.ts";
import { GrantList } from "./grant-list.tsx";
import { approvalWords } from "./words.ts";

function Asked({ approvals }: { approvals: readonly Approval[] }) {
  const locale = useLocale();
  return (
    <ul className="grid gap-3">
      {approvals.map(({ id, title, createdAt, runId, grants }) => (
        <li key={id} className="grid gap-2">
          <p className="text-dense">
            <IntentLink href={runId === null ? `/approvals/${id}` : `/runs/${runId}`} className={linkClasses()}>
              {title}
            </IntentLink>{" "}
            · <RelativeTime value={createdAt} locale={locale} />
          </p>
          <GrantList grants={grants} />
        </li>
      ))}
    </ul>
  );
}

/** Approvals that open the very same writes, decided in one go: each is shown with its values before. */
export function ApproveTogether({ approvals }: { approvals: readonly Approval[] }) {
  const { together: t } = useWords(approvalWords);
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { run, isPending } = useAction(approveIdentical, {
    success: ({ approved, late }) => t.done(approved, late.length),
  });
  const approve = async () => {
    await run({ approvalIds: approvals.map(({ id }) => id) });
    setOpen(false);
    router.refresh();
  };
  const count = approvals.length;
  return (
    <Card
      title={t.title(count)}
      description={approvals[0]?.workflowName ?? undefined}
      actions={
        <Dialog
          title={t.title(count)}
          description={t.description}
          open={isOpen}
          onOpenChange={setOpen}
          trigger={<Button icon={<CheckCheck aria-hidden />}>{t.review(count)}</Button>}
          footer={
            <>
              <DialogClose>
                <Button>{t.cancel}</Button>
              </DialogClose>
              <Button variant="primary" loading={isPending} onClick={() => void approve()}>
                {t.approve(count)}
              </Button>
            </>
          }
        >
          <Asked approvals={approvals} />
        </Dialog>
      }
    />
  );
}
