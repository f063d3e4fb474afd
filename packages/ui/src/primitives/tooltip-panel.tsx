"use client";

import * as Radix from "radix-ui/tooltip";
import type { ComponentProps, ReactNode } from "react";
import { type Lending, LentTrigger } from "./lent-trigger.tsx";
import { openState } from "./overlay.ts";
import { tooltipClasses } from "./tooltip-classes.ts";

export type TooltipSide = ComponentProps<typeof Radix.Content>["side"];

export type TooltipPanelProps = {
  lending: Lending;
  delayMs: number;
  side?: TooltipSide;
  defaultOpen?: boolean | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  children: ReactNode;
};

/** The note itself, and when it shows. */
export function TooltipPanel(props: TooltipPanelProps) {
  const { lending, delayMs, side, defaultOpen = false, open, onOpenChange, children } = props;
  return (
    <Radix.Provider delayDuration={delayMs} skipDelayDuration={200}>
      <Radix.Root defaultOpen={defaultOpen} {...openState(open, onOpenChange)}>
        <Radix.Trigger asChild>
          <LentTrigger lending={lending} />
        </Radix.Trigger>
        <Radix.Portal>
          <Radix.Content {...(side && { side })} sideOffset={6} collisionPadding={8} className={tooltipClasses}>
            {children}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
