"use client";

import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { LentTrigger } from "./lent-trigger.tsx";
import { OverlayCloseContext } from "./overlay-close-context.ts";
import type { OverlayPanelProps } from "./overlay-opener.tsx";

/** Where a dialog, sheet or drawer is drawn, over the page. */
export function OverlayRoot({ lending, open, onOpenChange, children }: OverlayPanelProps & { children: ReactNode }) {
  return (
    <OverlayCloseContext value={() => onOpenChange(false)}>
      <Radix.Root open={open} onOpenChange={onOpenChange}>
        {lending && (
          <Radix.Trigger asChild>
            <LentTrigger lending={lending} />
          </Radix.Trigger>
        )}
        <Radix.Portal>{children}</Radix.Portal>
      </Radix.Root>
    </OverlayCloseContext>
  );
}
