"use client";

import { Button, buttonClasses, NotificationBell, toast, useLoaded } from "@bizosaas/ui";
import { type ComponentType, useState } from "react";
import { kitWords } from "../../kit-words.ts";
import { notificationKitWords } from "../../notification-words.ts";
import { IntentLink } from "../intent-link.tsx";
import { useWords } from "../locale-context.tsx";
import { useAction } from "../use-action.ts";
import { useEventStream } from "../use-event-stream.ts";
import { useIsVisible } from "../use-is-visible.ts";
import { NotificationSkeleton } from "./notification-skeleton.tsx";
import type { NotificationActions, Told } from "./told.ts";

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

/** What a portal tells in its own words. */
export type NotificationParts<Item extends Told> = {
  /** The newest ones, read anew with each `version`. */
  Panel: ComponentType<{ version: number; onLeave: () => void }>;
  /** One that came just now, to be said aloud. */
  Arrival: ComponentType<{ told: Item }>;
};

export type NotificationMenuProps<Item extends Told> = {
  initialUnread: number;
  readAll: NotificationActions["readAll"];
  /** They come with the first opened bell, or the first arrival: most pages are left before either. */
  load: () => Promise<NotificationParts<Item>>;
};

/** The bell in the header: live count, the newest notifications, mark one or all read. */
export function NotificationMenu<Item extends Told>(props: NotificationMenuProps<Item>) {
  const { initialUnread, readAll, load } = props;
  const t = useWords(notificationKitWords);
  const [isOpen, setOpen] = useState(false);
  const { unread, setUnread, arrived, rung } = usePulse<Item>(initialUnread);
  const { run, isPending } = useAction(readAll, { onDone: () => setUnread(0), success: t.allRead });
  const close = () => setOpen(false);
  const { unreachable } = useWords(kitWords).failure;
  const giveUp = () => {
    if (isOpen) toast.error(unreachable);
    close();
  };
  const parts = useLoaded(load, isOpen || arrived !== null, giveUp);
  return (
    <>
      <span role="status" className="sr-only">
        {arrived && parts && <parts.Arrival told={arrived} />}
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
        {parts ? <parts.Panel version={rung} onLeave={close} /> : <NotificationSkeleton />}
      </NotificationBell>
    </>
  );
}
