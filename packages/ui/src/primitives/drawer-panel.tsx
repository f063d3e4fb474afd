"use client";

import * as Radix from "radix-ui/dialog";
import type { DialogContent } from "./dialog.tsx";
import { overlayClasses } from "./overlay.ts";
import { OverlayBody } from "./overlay-body.tsx";
import { OverlayClose } from "./overlay-close.tsx";
import type { OverlayPanelProps } from "./overlay-opener.tsx";
import { OverlayRoot } from "./overlay-root.tsx";
import { useReturnedFocus } from "./use-returned-focus.ts";
import { useSwipeAway } from "./use-swipe-away.ts";

const widths = { sm: "md:max-w-md", md: "md:max-w-xl", lg: "md:max-w-3xl" };

/** A drawer as it is drawn. */
export function DrawerPanel(props: DialogContent & OverlayPanelProps) {
  const { title, description, size = "md", footer, children, ...root } = props;
  const focus = useReturnedFocus(root.lending !== undefined);
  const { panel, head } = useSwipeAway("bottom");
  return (
    <OverlayRoot {...root}>
      <Radix.Overlay className={`${overlayClasses} grid items-end md:place-items-center md:p-4`}>
        <Radix.Content
          ref={panel}
          {...focus}
          {...(!description && { "aria-describedby": undefined })}
          className={`relative flex max-h-[85dvh] min-h-0 w-full flex-col rounded-t-dialog border border-b-0 border-border bg-raised text-fg shadow-raised data-[state=closed]:animate-slide-out-bottom data-[state=open]:animate-slide-in-bottom md:rounded-dialog md:border-b md:data-[state=closed]:animate-pop-out md:data-[state=open]:animate-pop-in ${widths[size]}`}
        >
          <header {...head} className="touch-none grid gap-1 border-b border-border py-4 ps-4 pe-14 md:ps-6">
            <Radix.Title className="text-lead font-semibold">{title}</Radix.Title>
            {description && <Radix.Description className="text-body text-fg-muted">{description}</Radix.Description>}
          </header>
          <OverlayBody>{children}</OverlayBody>
          {footer && (
            <footer
              data-under-toasts
              className="grid gap-2 border-t border-border bg-sunken px-4 pt-3 pb-[max(--spacing(3),env(safe-area-inset-bottom))] md:flex md:justify-end md:rounded-b-dialog md:px-6"
            >
              {footer}
            </footer>
          )}
          <OverlayClose />
        </Radix.Content>
      </Radix.Overlay>
    </OverlayRoot>
  );
}
