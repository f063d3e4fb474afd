"use client";

import type { ReactNode } from "react";
import type { DialogContent } from "./dialog.tsx";
import { OverlayOpener } from "./overlay-opener.tsx";

export type SheetContent = DialogContent & { side?: "start" | "end" | undefined };

export type SheetProps = SheetContent & {
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

const load = async () => (await import("./sheet-panel.tsx")).SheetPanel;

/** A panel from the side, for details and forms that keep the page in view. */
export function Sheet({ trigger, open, onOpenChange, ...panel }: SheetProps) {
  return <OverlayOpener load={load} panel={panel} trigger={trigger} open={open} onOpenChange={onOpenChange} />;
}
