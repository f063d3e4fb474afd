"use client";

import * as Radix from "radix-ui/tooltip";
import type { ComponentProps, ReactNode } from "react";
import { tooltipClasses } from "./tooltip-classes.ts";

/** A short note on hover and focus. The trigger must carry its own accessible name. */
export function Tooltip({
  content,
  side = "top",
  defaultOpen = false,
  children,
}: {
  content: ReactNode;
  side?: ComponentProps<typeof Radix.Content>["side"];
  defaultOpen?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={200}>
      <Radix.Root defaultOpen={defaultOpen}>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content {...(side && { side })} sideOffset={6} collisionPadding={8} className={tooltipClasses}>
            {content}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
