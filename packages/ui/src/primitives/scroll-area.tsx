"use client";

import * as Radix from "radix-ui/scroll-area";
import type { ReactNode } from "react";

const heights = { sm: "max-h-40", md: "max-h-72", lg: "max-h-112" };
const bar =
  "flex touch-none p-0.5 transition-colors select-none data-[orientation=horizontal]:h-2.5 data-[orientation=horizontal]:flex-col data-[orientation=vertical]:w-2.5 hover:bg-hover";

/** A part of the page that scrolls by itself, with thin bars; it takes the focus, so that the arrow keys scroll it. */
export function ScrollArea({
  label,
  maxHeight = "md",
  children,
}: {
  /** Names the region. */
  label: string;
  maxHeight?: keyof typeof heights | undefined;
  children: ReactNode;
}) {
  return (
    <Radix.Root
      type="auto"
      className="relative overflow-hidden rounded-control has-data-[orientation=horizontal]:pb-3 has-data-[orientation=vertical]:pe-3"
    >
      <Radix.Viewport
        role="region"
        aria-label={label}
        tabIndex={0}
        className={`w-full rounded-control inset-focus ${heights[maxHeight]}`}
      >
        {children}
      </Radix.Viewport>
      {(["vertical", "horizontal"] as const).map((orientation) => (
        <Radix.Scrollbar key={orientation} orientation={orientation} className={bar}>
          <Radix.Thumb className="relative flex-1 rounded-full bg-border-strong" />
        </Radix.Scrollbar>
      ))}
      <Radix.Corner />
    </Radix.Root>
  );
}
