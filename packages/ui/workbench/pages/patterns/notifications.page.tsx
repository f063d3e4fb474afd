import { CircleAlert, Inbox, KeyRound } from "lucide-react";
import { useState } from "react";
import { NotificationBell } from "../../../src/patterns/notification-bell.tsx";
import { type NotificationItem, NotificationList } from "../../../src/patterns/notification-list.tsx";
import { RelativeTime } from "../../../src/patterns/relative-time.tsx";
import { Button } from "../../../src/primitives/button.tsx";
import { benchNow } from "../../bench-clock.ts";
import { definePage } from "../../define-page.ts";

const at = (minutes: number, locale: string) => (
  <RelativeTime value={new Date(Date.parse(benchNow) - minutes * 60_000).toISOString()} locale={locale} />
);

const itemsIn = (locale: string): NotificationItem[] => [
  {
    id: "approval",
    href: "?open=approval",
    icon: <Inbox aria-hidden />,
    title: "Approve the new excerpt of “Spring bulbs are in”",
    detail: "Excerpts of Flower house Prins: update the excerpt of a post",
    at: at(2, locale),
    isUnread: true,
  },
  {
    id: "run",
    href: "?open=run",
    icon: <CircleAlert aria-hidden />,
    title: "A run failed",
    detail: "The site answered 503 five times in a row, and the step has no more tries left after the last of them.",
    at: at(95, locale),
    isUnread: true,
  },
  {
    id: "key",
    href: "?open=key",
    icon: <KeyRound aria-hidden />,
    title: "The OpenAI key has no credit left",
    at: at(3000, locale),
    isUnread: false,
  },
];

function List({ locale }: { locale: string }) {
  const [read, setRead] = useState<readonly string[]>([]);
  const markRead = (id: string) => setRead([...read, id]);
  return (
    <NotificationList
      label="Notifications"
      items={itemsIn(locale).map((item) => ({ ...item, isUnread: item.isUnread && !read.includes(item.id) }))}
      words={{ unread: "unread", markRead: (title) => `Mark as read: ${title}` }}
      onOpen={markRead}
      onMarkRead={markRead}
    />
  );
}

function Bell({ unread, isOpen = false, locale }: { unread: number; isOpen?: boolean; locale: string }) {
  const [open, setOpen] = useState(isOpen);
  return (
    <NotificationBell
      label={unread > 0 ? `Notifications, ${unread} unread` : "Notifications"}
      title="Notifications"
      unread={unread}
      open={open}
      onOpenChange={setOpen}
      action={
        <Button size="sm" variant="ghost">
          Mark all read
        </Button>
      }
      footer={
        <Button size="sm" variant="ghost">
          View all
        </Button>
      }
    >
      <List locale={locale} />
    </NotificationBell>
  );
}

export default definePage({
  title: "Notifications",
  states: {
    "A list": List,
    "Nothing unread, a few, too many to count": ({ locale }) => (
      <div className="flex gap-6">
        <Bell unread={0} locale={locale} />
        <Bell unread={7} locale={locale} />
        <Bell unread={240} locale={locale} />
      </div>
    ),
  },
  overlays: { "The bell's panel": ({ locale }) => <Bell unread={2} isOpen locale={locale} /> },
});
