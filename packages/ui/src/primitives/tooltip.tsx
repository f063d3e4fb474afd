"use client";

import * as Radix from "radix-ui/tooltip";
import type { ComponentProps, ReactNode } from "react";

/** A short note on hover and focus. The trigger must carry its own accessible name. */
export function Tooltip({
  content,
  side = "top",
  children,
}: {
  content: ReactNode;
  side?: ComponentProps<typeof Radix.Content>["side"];
  children: ReactNode;
}) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={200}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            {...(side && { side })}
            sideOffset={6}
            collisionPadding={8}
            className="max-w-72 rounded-control bg-fg px-2 py-1 text-meta text-surface shadow-raised data-[state=closed]:animate-fade-out data-[state=delayed-open]:animate-fade-in"
          >
            {content}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
