"use client";

import type { DialogProps } from "./dialog.tsx";
import { OverlayOpener } from "./overlay-opener.tsx";

const load = async () => (await import("./drawer-panel.tsx")).DrawerPanel;

/** On a phone a sheet from the bottom edge, within reach of the thumb; on a wider screen a dialog. */
export function Drawer({ trigger, open, onOpenChange, ...panel }: DialogProps) {
  return <OverlayOpener load={load} panel={panel} trigger={trigger} open={open} onOpenChange={onOpenChange} />;
}
