"use client";

import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { overlayClasses } from "../primitives/overlay.ts";
import type { OverlayPanelProps } from "../primitives/overlay-opener.tsx";
import { OverlayRoot } from "../primitives/overlay-root.tsx";
import { useUiWords } from "../words/ui-words.tsx";

/** The phone's navigation as it is drawn. */
export function NavDrawerPanel({ children, ...root }: OverlayPanelProps & { children: ReactNode }) {
  const words = useUiWords();
  return (
    <OverlayRoot {...root}>
      <Radix.Overlay className={`${overlayClasses} md:hidden`} />
      <Radix.Content
        aria-describedby={undefined}
        className="fixed inset-y-0 start-0 flex w-(--sidebar-width) max-w-[85vw] flex-col border-e border-border bg-canvas shadow-raised data-[state=closed]:animate-slide-out-start data-[state=open]:animate-slide-in-start md:hidden"
      >
        <Radix.Title className="sr-only">{words.navigation}</Radix.Title>
        {children}
      </Radix.Content>
    </OverlayRoot>
  );
}
