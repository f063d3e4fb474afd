import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../primitives/icon-button.tsx";
import { type LinkComponent, PlainLink } from "./link-component.tsx";

export type NotificationItem = {
  id: string;
  /** Opens the very thing that it tells of. */
  href: string;
  icon: ReactNode;
  title: string;
  /** A second line, cut where it gets long. */
  detail?: string | undefined;
  /** A `RelativeTime`. */
  at: ReactNode;
  isUnread: boolean;
};

export type NotificationListProps = {
  label: string;
  items: readonly NotificationItem[];
  words: { unread: string; markRead: (title: string) => string };
  onOpen: (id: string) => void;
  onMarkRead: (id: string) => void;
  LinkComponent?: LinkComponent | undefined;
};

type RowProps = Omit<NotificationListProps, "label" | "items"> & { item: NotificationItem };

function NotificationRow({ item, words, onOpen, onMarkRead, LinkComponent = PlainLink }: RowProps) {
  return (
    <li
      className={`relative flex items-start gap-3 rounded-control px-3 py-2.5 transition-colors hover:bg-hover ${item.isUnread ? "" : "text-fg-muted"}`}
      onClickCapture={(event) => {
        if (event.target instanceof Element && event.target.closest("a")) onOpen(item.id);
      }}
    >
      <span className="mt-0.5 shrink-0 text-fg-muted [&_svg]:size-4">{item.icon}</span>
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className={item.isUnread ? "text-body font-semibold" : "text-body"}>
          <LinkComponent href={item.href} className="stretched-link text-fg no-underline">
            {item.title}
          </LinkComponent>
          {item.isUnread && <span className="sr-only"> ({words.unread})</span>}
        </p>
        {item.detail && (
          <p title={item.detail} className="line-clamp-2 text-dense break-words text-fg-muted">
            {item.detail}
          </p>
        )}
        <p className="text-meta text-fg-muted">{item.at}</p>
      </div>
      {item.isUnread && (
        <span className="relative z-1 flex shrink-0 items-center gap-1">
          <span aria-hidden className="size-2 rounded-full bg-primary" />
          <IconButton
            label={words.markRead(item.title)}
            icon={<Check aria-hidden />}
            size="sm"
            onClick={() => onMarkRead(item.id)}
          />
        </span>
      )}
    </li>
  );
}

/** What a person was told, newest first. Unread ones have weight, a dot and their own words for it. */
export function NotificationList({ label, items, ...row }: NotificationListProps) {
  return (
    <ul aria-label={label} className="grid gap-0.5">
      {items.map((item) => (
        <NotificationRow key={item.id} item={item} {...row} />
      ))}
    </ul>
  );
}
