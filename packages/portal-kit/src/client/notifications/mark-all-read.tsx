"use client";

import { Button } from "@bizosaas/ui";
import { CheckCheck } from "lucide-react";
import { notificationKitWords } from "../../notification-words.ts";
import { useWords } from "../locale-context.tsx";
import { useAction } from "../use-action.ts";
import type { NotificationActions } from "./told.ts";

export function MarkAllRead({ readAll }: Pick<NotificationActions, "readAll">) {
  const t = useWords(notificationKitWords);
  const { run, isPending } = useAction(readAll, { success: t.allRead });
  return (
    <Button loading={isPending} onClick={() => void run({})}>
      <CheckCheck aria-hidden />
      {t.markAllRead}
    </Button>
  );
}
