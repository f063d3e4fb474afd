"use client";

import {
  type PlatformNotification,
  type PlatformNotificationKind,
  platformNotificationPath,
} from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { type NotificationItem, RelativeTime } from "@bizosaas/ui";
import { Building2, CircleX, HeartPulse, MailWarning, MailX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { deadLetterWords, topicOf } from "../dead-letters/words.ts";
import { notificationWords } from "./words.ts";

const icons: Readonly<Record<PlatformNotificationKind, ReactNode>> = {
  "part.down": <CircleX aria-hidden />,
  "part.degraded": <TriangleAlert aria-hidden />,
  "worker.silent": <HeartPulse aria-hidden />,
  "messages.dead": <MailX aria-hidden />,
  "mails.failed": <MailWarning aria-hidden />,
  "tenant.created": <Building2 aria-hidden />,
};

/** Notifications in the reader's words, as the bell and the page list them. */
export const useNotificationItem = () => {
  const t = useWords(notificationWords);
  const letters = useWords(deadLetterWords);
  const locale = useLocale();
  return ({ id, kind, subject, detail, createdAt, readAt, endedAt }: PlatformNotification): NotificationItem => ({
    id,
    href: platformNotificationPath(subject),
    icon: icons[kind],
    title: t.told[kind](subject.kind === "topic" ? topicOf(subject.id, letters) : subject.name),
    detail: (endedAt ? t.over : detail) || undefined,
    at: <RelativeTime value={createdAt} locale={locale} />,
    isUnread: readAt === null,
  });
};
