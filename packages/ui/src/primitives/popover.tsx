"use client";

import * as Radix from "radix-ui/popover";
import type { ReactNode } from "react";
import { panelClasses } from "./control-classes.ts";
import { openState } from "./overlay.ts";

export type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  /** Names the panel for assistive technology. */
  label: string;
  align?: "start" | "center" | "end" | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  children: ReactNode;
};

/** A small panel beside its trigger, for things to fill in or read. For a list of actions use `DropdownMenu`. */
export function Popover({ trigger, label, align = "start", open, onOpenChange, children }: PopoverProps) {
  return (
    <Radix.Root {...openState(open, onOpenChange)}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={`${panelClasses} w-80 max-w-[calc(100vw-1rem)] p-4`}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
