"use client";

import { Bell } from "lucide-react";
import * as Radix from "radix-ui/popover";
import type { ReactNode } from "react";
import { panelClasses } from "../primitives/control-classes.ts";
import { IconButton } from "../primitives/icon-button.tsx";
import { countLabel } from "./nav-items.ts";

export type NotificationBellProps = {
  /** The button's name, with the count in words: "Notifications, 3 unread". */
  label: string;
  /** The panel's name. */
  title: string;
  unread: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Beside the title: "Mark all read". */
  action?: ReactNode;
  /** Below the list: "View all". */
  footer?: ReactNode;
  /** A `NotificationList`, its skeleton, or why there is none. */
  children: ReactNode;
};

/** The header's bell: a count that caps at 99+, and a panel with the newest notifications. */
export function NotificationBell(props: NotificationBellProps) {
  const { label, title, unread, open, onOpenChange, action, footer, children } = props;
  const count = countLabel(unread);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <span className="relative inline-flex">
        <Radix.Trigger asChild>
          <IconButton label={label} icon={<Bell aria-hidden />} tooltipSide="bottom" />
        </Radix.Trigger>
        {count && (
          <span
            aria-hidden
            className="pointer-events-none absolute top-0 -end-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-primary px-1 text-meta font-semibold text-on-primary tabular-nums ring-2 ring-surface"
          >
            {count}
          </span>
        )}
      </span>
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
