import { type Notification, type NotificationKind, notificationPath, type TenantRole } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { type NotificationItem, RelativeTime } from "@bizosaas/ui";
import {
  ArrowUpFromLine,
  CircleX,
  Download,
  Inbox,
  MailPlus,
  MessageSquare,
  Unplug,
  UserRoundCheck,
  UserRoundPlus,
} from "lucide-react";
import type { ReactNode } from "react";
import type { portalWords } from "@/words.ts";
import type { NotificationWords } from "./words.ts";

const icons: Readonly<Record<NotificationKind, ReactNode>> = {
  "approval.opened": <Inbox aria-hidden />,
  "approval.handed_over": <UserRoundCheck aria-hidden />,
  "approval.escalated": <ArrowUpFromLine aria-hidden />,
  "run.failed": <CircleX aria-hidden />,
  "workflow.message": <MessageSquare aria-hidden />,
  "connection.broken": <Unplug aria-hidden />,
  "member.invited": <MailPlus aria-hidden />,
  "member.joined": <UserRoundPlus aria-hidden />,
  "export.ready": <Download aria-hidden />,
};

type Speech = { t: NotificationWords; roles: (typeof portalWords)["en"]["roles"]; locale: Locale };

export const notificationTitle = ({ kind, subject }: Notification, t: NotificationWords): string =>
  t.told[kind](subject.name);

const isRole = (name: string, roles: Speech["roles"]): name is TenantRole => Object.hasOwn(roles, name);

const detailOf = ({ kind, detail }: Notification, { t, roles }: Speech): string => {
  if (!kind.startsWith("member.")) return detail;
  return isRole(detail, roles) ? t.asRole(roles[detail]) : "";
};

/** Notifications in the reader's words, as the bell and the page list them. */
export const toNotificationItem = (notification: Notification, speech: Speech): NotificationItem => ({
  id: notification.id,
  href: notificationPath(notification.subject),
  icon: icons[notification.kind],
  title: notificationTitle(notification, speech.t),
  detail: detailOf(notification, speech) || undefined,
  at: <RelativeTime value={notification.createdAt} locale={speech.locale} />,
  isUnread: notification.readAt === null,
});
