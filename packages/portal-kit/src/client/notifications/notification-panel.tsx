"use client";

import { Button } from "@bizosaas/ui";
import { BellRing } from "lucide-react";
import { notificationKitWords } from "../../notification-words.ts";
import { useWords } from "../locale-context.tsx";
import { useRead } from "../use-read.ts";
import { NotificationRows, type NotificationRowsProps } from "./notification-rows.tsx";
import { NotificationSkeleton } from "./notification-skeleton.tsx";
import type { Told } from "./told.ts";

type Props<Item extends Told> = Omit<NotificationRowsProps<Item>, "items" | "onOpen"> & {
  version: number;
  noneHint: string;
  onLeave: () => void;
};

/** The newest notifications, read when the bell opens and again whenever it rings. */
export function NotificationPanel<Item extends Told>({ version, noneHint, onLeave, ...rows }: Props<Item>) {
  const t = useWords(notificationKitWords);
  const url = "/api/notifications?limit=10";
  const { value, failure, isReading, again } = useRead<{ items: Item[] }>({ url, version });
  if (value && value.items.length > 0) return <NotificationRows {...rows} items={value.items} onOpen={onLeave} />;
  if (value)
    return (
      <div className="grid justify-items-center gap-1 px-6 py-10 text-center">
        <BellRing aria-hidden className="mb-2 size-5 text-fg-muted" />
        <p className="text-body font-semibold">{t.none}</p>
        <p className="text-dense text-fg-muted">{noneHint}</p>
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
  return <NotificationSkeleton />;
}
