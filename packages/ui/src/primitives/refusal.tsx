"use client";

import { Slot } from "radix-ui/slot";
import { type MouseEvent, type ReactElement, useId, useState } from "react";
import { useTooltipPanel } from "./use-tooltip-panel.ts";

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
  const { Part: Panel, element, props, lending } = useTooltipPanel(isOpen);
  const isRefused = reason !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!isRefused) return props.onClick(event);
    event.preventDefault();
    event.stopPropagation();
    setOpen(true);
  };
  return (
    <>
      <Slot
        ref={element}
        {...props}
        onClick={press}
        {...(isRefused && { "aria-disabled": true, "aria-describedby": reasonId })}
      >
        {children}
      </Slot>
      <span id={reasonId} hidden>
        {reason}
      </span>
      {Panel && (
        <Panel
          lending={lending}
          delayMs={200}
          open={isOpen && (isRefused || label !== undefined)}
          onOpenChange={setOpen}
        >
          {label && <span className={isRefused ? "block font-semibold" : "block"}>{label}</span>}
          {reason}
        </Panel>
      )}
    </>
  );
}
