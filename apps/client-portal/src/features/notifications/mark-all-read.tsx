"use client";

import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button } from "@bizosaas/ui";
import { CheckCheck } from "lucide-react";
import { readAllNotifications } from "./actions.ts";
import { notificationWords } from "./words.ts";

export function MarkAllRead() {
  const t = useWords(notificationWords);
  const { run, isPending } = useAction(readAllNotifications, { success: t.allRead });
  return (
    <Button loading={isPending} onClick={() => void run({})}>
      <CheckCheck aria-hidden />
      {t.markAllRead}
    </Button>
  );
}
