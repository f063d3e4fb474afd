"use client";

import type { Notification } from "@bizosaas/contracts";
import { useRead, useWords } from "@bizosaas/portal-kit/client";
import { Button, Skeleton } from "@bizosaas/ui";
import { BellRing } from "lucide-react";
import { NotificationRows } from "./notification-rows.tsx";
import { notificationWords } from "./words.ts";

/** The newest notifications, read when the bell opens and again whenever it rings. */
export function BellPanel({ version, onLeave }: { version: number; onLeave: () => void }) {
  const t = useWords(notificationWords);
  const url = "/api/notifications?limit=10";
  const { value, failure, isReading, again } = useRead<{ items: Notification[] }>({ url, version });
  if (value && value.items.length > 0) return <NotificationRows items={value.items} onOpen={onLeave} />;
  if (value)
    return (
      <div className="grid justify-items-center gap-1 px-6 py-10 text-center">
        <BellRing aria-hidden className="mb-2 size-5 text-fg-muted" />
        <p className="text-body font-semibold">{t.none}</p>
        <p className="text-dense text-fg-muted">{t.noneHint}</p>
      </div>
    );
  if (failure)
    return (
      <div role="alert" className="grid justify-items-center gap-3 px-6 py-10 text-center">
        <p className="text-body">{failure}</p>
        <Button size="sm" loading={isReading} onClick={again}>
          {t.retry}
        </Button>
      </div>
    );
  return (
    <div aria-busy className="grid gap-2 p-2">
      <Skeleton height="tile" />
      <Skeleton height="tile" />
      <Skeleton height="tile" />
    </div>
  );
}
