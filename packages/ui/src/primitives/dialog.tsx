"use client";

import { Slot } from "radix-ui/slot";
import { type MouseEvent, type ReactNode, useContext } from "react";
import { OverlayCloseContext } from "./overlay-close-context.ts";
import { OverlayOpener } from "./overlay-opener.tsx";

export type DialogContent = {
  title: ReactNode;
  /** One sentence under the title; also what assistive technology reads on opening. */
  description?: ReactNode;
  size?: "sm" | "md" | "lg" | undefined;
  /** Buttons, right-aligned below the content; the primary one last. */
  footer?: ReactNode;
  children?: ReactNode;
};

export type DialogProps = DialogContent & {
  /** The element that opens it. Leave out when `open` is controlled. */
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** Closes the dialog or sheet it is in; give it one button. */
export function DialogClose({ children }: { children: ReactNode }) {
  const close = useContext(OverlayCloseContext);
  const press = (event: MouseEvent) => {
    if (!event.defaultPrevented) close();
  };
  return <Slot onClick={press}>{children}</Slot>;
}

const load = async () => (await import("./dialog-panel.tsx")).DialogPanel;

/** A modal for one short task. Focus is kept inside and returned on closing. */
export function Dialog({ trigger, open, onOpenChange, ...panel }: DialogProps) {
  return <OverlayOpener load={load} panel={panel} trigger={trigger} open={open} onOpenChange={onOpenChange} />;
}
