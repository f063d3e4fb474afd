"use client";

import * as Radix from "radix-ui/alert-dialog";
import { useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import { Button } from "./button.tsx";
import type { ConfirmContent } from "./confirm-dialog.tsx";
import { LentTrigger } from "./lent-trigger.tsx";
import { overlayClasses } from "./overlay.ts";
import type { OverlayPanelProps } from "./overlay-opener.tsx";
import { useReturnedFocus } from "./use-returned-focus.ts";

type ConfirmPanelProps = ConfirmContent & OverlayPanelProps;

const useConfirmation = ({ onOpenChange, onConfirm }: ConfirmPanelProps) => {
  const [isPending, setPending] = useState(false);
  const confirm = async () => {
    setPending(true);
    try {
      await onConfirm();
      onOpenChange(false);
    } finally {
      setPending(false);
    }
  };
  return { isPending, confirm };
};

/** The question as it is drawn. */
export function ConfirmPanel(props: ConfirmPanelProps) {
  const { title, description, confirmLabel, cancelLabel, tone = "danger", children } = props;
  const { lending, open, onOpenChange } = props;
  const words = useUiWords();
  const { isPending, confirm } = useConfirmation(props);
  const focus = useReturnedFocus(lending !== undefined);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {lending && (
        <Radix.Trigger asChild>
          <LentTrigger lending={lending} />
        </Radix.Trigger>
      )}
      <Radix.Portal>
        <Radix.Overlay className={`${overlayClasses} grid place-items-center overflow-y-auto p-4`}>
          <Radix.Content
            {...focus}
            className="w-full max-w-md rounded-dialog border border-border bg-raised text-fg shadow-raised data-[state=closed]:animate-pop-out data-[state=open]:animate-pop-in"
          >
            <div className="grid gap-2 px-6 pt-5 pb-6">
              <Radix.Title className="text-lead font-semibold">{title}</Radix.Title>
              <Radix.Description className="text-body text-fg-muted">{description}</Radix.Description>
              {children}
            </div>
            <footer className="flex flex-wrap justify-end gap-2 rounded-b-dialog border-t border-border bg-sunken px-6 py-3">
              <Radix.Cancel asChild>
                <Button disabled={isPending}>{cancelLabel ?? words.cancel}</Button>
              </Radix.Cancel>
              <Button variant={tone} loading={isPending} onClick={confirm}>
                {confirmLabel}
              </Button>
            </footer>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
