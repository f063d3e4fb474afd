"use client";

import { Slot } from "radix-ui/slot";
import * as Radix from "radix-ui/tooltip";
import { type MouseEvent, type ReactElement, useId, useState } from "react";
import { tooltipClasses } from "./tooltip-classes.ts";

/**
 * Around a control that can't be used now: it stays reachable by Tab, does nothing, and says why on hover, on focus, on a
 * tap and to assistive technology. Without a reason it changes nothing, and keeps the control in its place in the tree.
 */
export function Refusal({
  reason,
  label,
  children,
}: {
  reason: string | undefined;
  label?: string | undefined;
  children: ReactElement;
}) {
  const reasonId = useId();
  const [isOpen, setOpen] = useState(false);
  const refuse = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOpen(true);
  };
  const isRefused = reason !== undefined;
  return (
    <Radix.Provider delayDuration={200}>
      <Radix.Root open={isOpen && (isRefused || label !== undefined)} onOpenChange={setOpen}>
        <Radix.Trigger asChild {...(isRefused && { onClick: refuse })}>
          <Slot {...(isRefused && { "aria-disabled": true, "aria-describedby": reasonId })}>{children}</Slot>
        </Radix.Trigger>
        <span id={reasonId} hidden>
          {reason}
        </span>
        <Radix.Portal>
          <Radix.Content sideOffset={6} collisionPadding={8} className={tooltipClasses}>
            {label && <span className={isRefused ? "block font-semibold" : "block"}>{label}</span>}
            {reason}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
