"use client";

import type { Notification, NotificationPulse } from "@bizosaas/contracts";
import { IntentLink, useAction, useEventStream, useIsVisible, useWords } from "@bizosaas/portal-kit/client";
import { Button, buttonClasses, NotificationBell } from "@bizosaas/ui";
import { useState } from "react";
import { readAllNotifications } from "./actions.ts";
import { BellPanel } from "./bell-panel.tsx";
import { notificationTitle } from "./notification-items.tsx";
import { notificationWords } from "./words.ts";

/** Follows the unread count while this tab is seen, and remembers what arrived since to say it aloud. */
const usePulse = (initialUnread: number) => {
  const isVisible = useIsVisible();
  const [unread, setUnread] = useState(initialUnread);
  const [arrived, setArrived] = useState<Notification | null>(null);
  const [rung, setRung] = useState(0);
  useEventStream<NotificationPulse>({
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

/** The bell in the header: live count, the newest notifications, mark one or all read. */
export function Bell({ initialUnread }: { initialUnread: number }) {
  const t = useWords(notificationWords);
  const [isOpen, setOpen] = useState(false);
  const { unread, setUnread, arrived, rung } = usePulse(initialUnread);
  const { run, isPending } = useAction(readAllNotifications, { onDone: () => setUnread(0), success: t.allRead });
  const close = () => setOpen(false);
  return (
    <>
      <span role="status" className="sr-only">
        {arrived && t.arrived(notificationTitle(arrived, t))}
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
        <BellPanel version={rung} onLeave={close} />
      </NotificationBell>
    </>
  );
}
