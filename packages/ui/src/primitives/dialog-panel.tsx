"use client";

import * as Radix from "radix-ui/dialog";
import type { DialogContent } from "./dialog.tsx";
import { overlayClasses } from "./overlay.ts";
import { OverlayClose } from "./overlay-close.tsx";
import type { OverlayPanelProps } from "./overlay-opener.tsx";
import { OverlayRoot } from "./overlay-root.tsx";
import { useReturnedFocus } from "./use-returned-focus.ts";

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" };

/** A dialog as it is drawn. */
export function DialogPanel(props: DialogContent & OverlayPanelProps) {
  const { title, description, size = "md", footer, children, ...root } = props;
  const focus = useReturnedFocus(root.lending !== undefined);
  return (
    <OverlayRoot {...root}>
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
    </OverlayRoot>
  );
}
