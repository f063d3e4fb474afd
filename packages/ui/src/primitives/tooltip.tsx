"use client";

import { Slot } from "radix-ui/slot";
import type { ReactNode } from "react";
import type { TooltipSide } from "./tooltip-panel.tsx";
import { useTooltipPanel } from "./use-tooltip-panel.ts";

export type TooltipProps = {
  content: ReactNode;
  side?: TooltipSide;
  defaultOpen?: boolean | undefined;
  children: ReactNode;
};

/** A short note on hover and focus. The trigger must carry its own accessible name. */
export function Tooltip({ content, side = "top", defaultOpen = false, children }: TooltipProps) {
  const { Part: Panel, element, props, lending } = useTooltipPanel(defaultOpen);
  return (
    <>
      <Slot ref={element} {...props}>
        {children}
      </Slot>
      {Panel && (
        <Panel lending={lending} delayMs={400} side={side} defaultOpen={defaultOpen}>
          {content}
        </Panel>
      )}
    </>
  );
}
