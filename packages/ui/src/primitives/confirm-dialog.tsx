"use client";

import type { ReactNode } from "react";
import { OverlayOpener } from "./overlay-opener.tsx";

export type ConfirmContent = {
  title: ReactNode;
  /** What will happen, to what, and whether it can be undone. */
  description: ReactNode;
  /** A verb with its object: "Delete connection". */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  tone?: "danger" | "primary" | undefined;
  /** The dialog stays open with a busy button until this settles; it closes unless it throws. */
  onConfirm: () => void | Promise<void>;
  children?: ReactNode;
};

export type ConfirmDialogProps = ConfirmContent & {
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

const load = async () => (await import("./confirm-panel.tsx")).ConfirmPanel;

/** Asks before something that can't be taken back. Focus starts on Cancel. */
export function ConfirmDialog({ trigger, open, onOpenChange, ...panel }: ConfirmDialogProps) {
  return <OverlayOpener load={load} panel={panel} trigger={trigger} open={open} onOpenChange={onOpenChange} />;
}
