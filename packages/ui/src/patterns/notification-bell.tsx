"use client";

import { Bell } from "lucide-react";
import { Slot } from "radix-ui/slot";
import type { ReactNode, SyntheticEvent } from "react";
import { IconButton } from "../primitives/icon-button.tsx";
import { useLentTrigger } from "../primitives/lent-trigger.tsx";
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

const load = async () => (await import("./notification-panel.tsx")).NotificationPanel;

/** The header's bell: a count that caps at 99+, and a panel with the newest notifications. */
export function NotificationBell(props: NotificationBellProps) {
  const { label, title, unread, open, onOpenChange, action, footer, children } = props;
  const count = countLabel(unread);
  const early = ({ type }: SyntheticEvent) => {
    if (type === "click") onOpenChange(!open);
    return undefined;
  };
  const onFail = () => onOpenChange(false);
  const { Part: Panel, element, props: lent, lending } = useLentTrigger(load, { isWanted: open, early, onFail });
  return (
    <>
      <span className="relative inline-flex">
        <Slot ref={element} aria-haspopup="dialog" aria-expanded={open} data-state="closed" {...lent}>
          <IconButton label={label} icon={<Bell aria-hidden />} tooltipSide="bottom" />
        </Slot>
        {count && (
          <span
            aria-hidden
            className="pointer-events-none absolute top-0 -end-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-primary px-1 text-meta font-semibold text-on-primary tabular-nums ring-2 ring-surface"
          >
            {count}
          </span>
        )}
      </span>
      {Panel && (
        <Panel lending={lending} {...{ title, open, onOpenChange, action, footer }}>
          {children}
        </Panel>
      )}
    </>
  );
}
