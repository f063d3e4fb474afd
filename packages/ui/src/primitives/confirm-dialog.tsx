"use client";

import * as Radix from "radix-ui/alert-dialog";
import { type ReactNode, useState } from "react";
import { useUiWords } from "../words/ui-words.tsx";
import { Button } from "./button.tsx";
import { openState, overlayClasses } from "./overlay.ts";
import { useReturnedFocus } from "./use-returned-focus.ts";

export type ConfirmDialogProps = {
  title: ReactNode;
  /** What will happen, to what, and whether it can be undone. */
  description: ReactNode;
  /** A verb with its object: "Delete connection". */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  tone?: "danger" | "primary" | undefined;
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** The dialog stays open with a busy button until this settles; it closes unless it throws. */
  onConfirm: () => void | Promise<void>;
  children?: ReactNode;
};

const useConfirmation = ({ open, onOpenChange, onConfirm }: ConfirmDialogProps) => {
  const [ownOpen, setOwnOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const change = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  const confirm = async () => {
    setPending(true);
    try {
      await onConfirm();
      change(false);
    } finally {
      setPending(false);
    }
  };
  return { isOpen: open ?? ownOpen, isPending, change, confirm };
};

/** Asks before something that can't be taken back. Focus starts on Cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, confirmLabel, cancelLabel, tone = "danger", trigger, children } = props;
  const words = useUiWords();
  const { isOpen, isPending, change, confirm } = useConfirmation(props);
  const focus = useReturnedFocus(trigger !== undefined);
  return (
    <Radix.Root {...openState(isOpen, change)}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
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
