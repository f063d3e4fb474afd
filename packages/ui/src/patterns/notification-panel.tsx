"use client";

import * as Radix from "radix-ui/popover";
import { panelClasses } from "../primitives/control-classes.ts";
import { type Lending, LentTrigger } from "../primitives/lent-trigger.tsx";
import type { NotificationBellProps } from "./notification-bell.tsx";

type NotificationPanelProps = Omit<NotificationBellProps, "label" | "unread"> & { lending: Lending };

/** What the bell opens. */
export function NotificationPanel(props: NotificationPanelProps) {
  const { lending, title, open, onOpenChange, action, footer, children } = props;
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>
        <LentTrigger lending={lending} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={title}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className={`${panelClasses} flex max-h-[min(36rem,var(--radix-popover-content-available-height))] w-96 max-w-[calc(100vw-1rem)] flex-col`}
        >
          <div className="flex min-h-12 shrink-0 items-center justify-between gap-2 border-b border-border ps-4 pe-2">
            <h2 className="text-body font-semibold">{title}</h2>
            {action}
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto p-1">{children}</div>
          {footer && <footer className="shrink-0 border-t border-border p-1">{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
