"use client";

import * as Radix from "radix-ui/dialog";
import { overlayClasses } from "./overlay.ts";
import { OverlayBody } from "./overlay-body.tsx";
import { OverlayClose } from "./overlay-close.tsx";
import type { OverlayPanelProps } from "./overlay-opener.tsx";
import { OverlayRoot } from "./overlay-root.tsx";
import type { SheetContent } from "./sheet.tsx";
import { useReturnedFocus } from "./use-returned-focus.ts";
import { useSwipeAway } from "./use-swipe-away.ts";

const fields = "input:not([type=hidden]), textarea, select, [role=combobox], [contenteditable=true]";

/** A panel to read has the focus itself: on its first icon it would show that icon's note, and Escape only end that. */
const focusOn = (event: Event): void => {
  const panel = event.currentTarget;
  if (!(panel instanceof HTMLElement) || panel.querySelector(fields)) return;
  event.preventDefault();
  panel.focus();
};

const sides = {
  start: "start-0 border-e data-[state=closed]:animate-slide-out-start data-[state=open]:animate-slide-in-start",
  end: "end-0 border-s data-[state=closed]:animate-slide-out-end data-[state=open]:animate-slide-in-end",
};
const widths = { sm: "max-w-80", md: "max-w-lg", lg: "max-w-2xl" };

/** A sheet as it is drawn. */
export function SheetPanel(props: SheetContent & OverlayPanelProps) {
  const { title, description, side = "end", size = "md", footer, children, ...root } = props;
  const focus = useReturnedFocus(root.lending !== undefined);
  const { panel, head } = useSwipeAway(side);
  return (
    <OverlayRoot {...root}>
      <Radix.Overlay className={overlayClasses} />
      <Radix.Content
        ref={panel}
        {...focus}
        onOpenAutoFocus={(event) => {
          focus.onOpenAutoFocus();
          focusOn(event);
        }}
        {...(!description && { "aria-describedby": undefined })}
        className={`fixed inset-y-0 flex w-full flex-col outline-none border-border bg-raised text-fg shadow-raised ${sides[side]} ${widths[size]}`}
      >
        <header
          {...head}
          className="touch-pan-y flex min-h-(--shell-row) items-center gap-2 border-b border-border py-3 pe-14 ps-4 md:ps-6"
        >
          <div className="min-w-0 flex-1">
            <Radix.Title className="truncate text-lead font-semibold">{title}</Radix.Title>
            {description && <Radix.Description className="text-dense text-fg-muted">{description}</Radix.Description>}
          </div>
        </header>
        <OverlayBody>{children}</OverlayBody>
        {footer && (
          <footer
            data-under-toasts
            className="flex flex-wrap justify-end gap-2 border-t border-border px-4 pt-3 md:px-6 pb-[max(--spacing(3),env(safe-area-inset-bottom))]"
          >
            {footer}
          </footer>
        )}
        <OverlayClose />
      </Radix.Content>
    </OverlayRoot>
  );
}
