"use client";

import { Button, buttonClasses, NotificationBell } from "@bizosaas/ui";
import { useState } from "react";
import { notificationKitWords } from "../../notification-words.ts";
import { IntentLink } from "../intent-link.tsx";
import { useWords } from "../locale-context.tsx";
import { useAction } from "../use-action.ts";
import { useEventStream } from "../use-event-stream.ts";
import { useIsVisible } from "../use-is-visible.ts";
import { NotificationPanel } from "./notification-panel.tsx";
import type { NotificationActions, ToItem, Told } from "./told.ts";

/** Follows the unread count while this tab is seen, and remembers what arrived since to say it aloud. */
const usePulse = <Item extends Told>(initialUnread: number) => {
  const isVisible = useIsVisible();
  const [unread, setUnread] = useState(initialUnread);
  const [arrived, setArrived] = useState<Item | null>(null);
  const [rung, setRung] = useState(0);
  useEventStream<{ unread: number; latest: Item | null }>({
    url: isVisible ? "/api/notifications/watch" : null,
    isEndless: true,
    onEvent: (pulse) => {
      setArrived(pulse.unread > unread ? pulse.latest : null);
      setUnread(pulse.unread);
      setRung((times) => times + 1);
    },
  });
  return { unread, setUnread, arrived, rung };
};

export type NotificationMenuProps<Item extends Told> = {
  initialUnread: number;
  actions: NotificationActions;
  toItem: ToItem<Item>;
  /** What will appear where there is nothing yet. */
  noneHint: string;
};

/** The bell in the header: live count, the newest notifications, mark one or all read. */
export function NotificationMenu<Item extends Told>(props: NotificationMenuProps<Item>) {
  const { initialUnread, actions, toItem, noneHint } = props;
  const t = useWords(notificationKitWords);
  const [isOpen, setOpen] = useState(false);
  const { unread, setUnread, arrived, rung } = usePulse<Item>(initialUnread);
  const { run, isPending } = useAction(actions.readAll, { onDone: () => setUnread(0), success: t.allRead });
  const close = () => setOpen(false);
  return (
    <>
      <span role="status" className="sr-only">
        {arrived && t.arrived(toItem(arrived).title)}
      </span>
      <NotificationBell
        label={t.bell(unread)}
        title={t.title}
        unread={unread}
        open={isOpen}
        onOpenChange={setOpen}
        action={
          unread > 0 && (
            <Button variant="ghost" size="sm" loading={isPending} onClick={() => void run({})}>
              {t.markAllRead}
            </Button>
          )
        }
        footer={
          <IntentLink href="/notifications" onClick={close} className={`${buttonClasses({ variant: "ghost" })} w-full`}>
            {t.viewAll}
          </IntentLink>
        }
      >
        <NotificationPanel version={rung} toItem={toItem} read={actions.read} noneHint={noneHint} onLeave={close} />
      </NotificationBell>
    </>
  );
}
