"use client";

import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { openState, overlayClasses } from "./overlay.ts";
import { OverlayClose } from "./overlay-close.tsx";
import { useReturnedFocus } from "./use-returned-focus.ts";

export type DialogProps = {
  title: ReactNode;
  /** One sentence under the title; also what assistive technology reads on opening. */
  description?: ReactNode;
  /** The element that opens it. Leave out when `open` is controlled. */
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  size?: "sm" | "md" | "lg" | undefined;
  /** Buttons, right-aligned below the content; the primary one last. */
  footer?: ReactNode;
  children?: ReactNode;
};

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" };

/** Closes the dialog or sheet it is in; give it one button. */
export const DialogClose = ({ children }: { children: ReactNode }) => <Radix.Close asChild>{children}</Radix.Close>;

/** A modal for one short task. Focus is kept inside and returned on closing. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  size = "md",
  footer,
  children,
}: DialogProps) {
  const focus = useReturnedFocus(trigger !== undefined);
  return (
    <Radix.Root {...openState(open, onOpenChange)}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={`${overlayClasses} grid place-items-center overflow-y-auto p-4`}>
          <Radix.Content
            {...focus}
            {...(!description && { "aria-describedby": undefined })}
            className={`relative w-full ${widths[size]} rounded-dialog border border-border bg-raised text-fg shadow-raised data-[state=closed]:animate-pop-out data-[state=open]:animate-pop-in`}
          >
            <header className="grid gap-1 px-6 pt-5 pe-14">
              <Radix.Title className="text-lead font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="text-body text-fg-muted">{description}</Radix.Description>}
            </header>
            {children && <div className="px-6 pt-4 pb-6">{children}</div>}
            {footer && (
              <footer className="flex flex-wrap justify-end gap-2 rounded-b-dialog border-t border-border bg-sunken px-6 py-3">
                {footer}
              </footer>
            )}
            <OverlayClose />
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
