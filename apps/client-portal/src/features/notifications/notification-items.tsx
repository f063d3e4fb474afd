"use client";

import { type Notification, type NotificationKind, notificationPath, type TenantRole } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
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
import { portalWords } from "@/words.ts";
import { type NotificationWords, notificationWords } from "./words.ts";

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

const isRole = (name: string, roles: Speech["roles"]): name is TenantRole => Object.hasOwn(roles, name);

const detailOf = ({ kind, detail }: Notification, { t, roles }: Speech): string => {
  if (!kind.startsWith("member.")) return detail;
  return isRole(detail, roles) ? t.asRole(roles[detail]) : "";
};

/** Notifications in the reader's words, as the bell and the page list them. */
export const useNotificationItem = () => {
  const speech: Speech = { t: useWords(notificationWords), roles: useWords(portalWords).roles, locale: useLocale() };
  return (notification: Notification): NotificationItem => ({
    id: notification.id,
    href: notificationPath(notification.subject),
    icon: icons[notification.kind],
    title: speech.t.told[notification.kind](notification.subject.name),
    detail: detailOf(notification, speech) || undefined,
    at: <RelativeTime value={notification.createdAt} locale={speech.locale} />,
    isUnread: notification.readAt === null,
  });
};
