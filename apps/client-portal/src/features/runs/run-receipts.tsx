"use client";

import type { Receipt } from "@bizosaas/contracts";
import { useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Card, ConfirmDialog, linkClasses, RelativeTime, Timeline } from "@bizosaas/ui";
import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { takeBackReceipt, undoReceipt } from "./actions.ts";
import { iterationWords } from "./iterations/words.ts";
import { receiptLooks } from "./receipt-looks.ts";
import { runWords } from "./words.ts";

type Props = {
  receipts: readonly Receipt[];
  /** Of a run that wrote more, only so many are shown. */
  limit: number;
  isOver: boolean;
  canOperate: boolean;
  onChanged: (receipt: Receipt) => void;
};

type BodyProps = {
  receipt: Receipt;
  canOperate: boolean;
  onChanged?: (receipt: Receipt) => void;
  /** Where there is still something to see once it is taken back. */
  leadsTo?: string;
};

const useUndo = ({ receipt, onChanged, leadsTo }: BodyProps) => {
  const t = useWords(runWords).receipts;
  const router = useRouter();
  const undo = useAction(leadsTo === undefined ? undoReceipt : takeBackReceipt, {
    success: t.undone,
    ...(onChanged && { onDone: onChanged }),
  });
  const confirm = async () => {
    const undone = await undo.run({ receiptId: receipt.id });
    if (undone && leadsTo !== undefined) router.replace(leadsTo);
  };
  return { confirm, isPending: undo.isPending };
};

/** What came of a write, with the way to see it and to take it back. */
export function ReceiptBody(props: BodyProps) {
  const { receipt, canOperate } = props;
  const t = useWords(runWords).receipts;
  const { confirm, isPending } = useUndo(props);
  const { status, url, approvedByName, isByRule, canUndo, cannotUndoReason } = receipt;
  const approvedBy = isByRule ? t.approvedByRule : t.approvedBy;
  return (
    <div className="grid gap-2">
      <p className="text-dense">
        {[t.status[status], approvedByName && approvedBy(approvedByName)].filter(Boolean).join(" · ")}
        {url && (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noreferrer" className={linkClasses()}>
              {t.open}
            </a>
          </>
        )}
      </p>
      {status === "succeeded" && !canUndo && <p className="text-dense">{cannotUndoReason ?? t.cannot}</p>}
      {canUndo && canOperate && (
        <div>
          <ConfirmDialog
            trigger={
              <Button size="sm" icon={<Undo2 aria-hidden />} loading={isPending}>
                {t.undo}
              </Button>
            }
            title={t.undoTitle}
            description={t.undoDescription}
            confirmLabel={t.undo}
            tone="primary"
            onConfirm={confirm}
          />
        </div>
      )}
    </div>
  );
}

/** Every write of a run in plain words, with the way to see it and to take it back. */
export function RunReceipts({ receipts, limit, isOver, canOperate, onChanged }: Props) {
  const t = useWords(runWords).receipts;
  const { newestWrites } = useWords(iterationWords);
  const locale = useLocale();
  const hint = receipts.length < limit ? t.hint : newestWrites(limit);
  return (
    <Card title={t.title} description={receipts.length > 0 ? hint : isOver ? t.noneAtAll : t.none}>
      {receipts.length > 0 && (
        <Timeline
          label={t.title}
          entries={receipts.map((receipt) => ({
            id: receipt.id,
            title: receipt.summary,
            status: receiptLooks[receipt.status],
            time: <RelativeTime value={receipt.at} locale={locale} />,
            body: <ReceiptBody receipt={receipt} canOperate={canOperate} onChanged={onChanged} />,
          }))}
        />
      )}
    </Card>
  );
}
