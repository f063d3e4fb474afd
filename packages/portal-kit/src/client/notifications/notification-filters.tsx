"use client";

import { FilterBar, type SelectOption } from "@bizosaas/ui";
import { notificationKitWords } from "../../notification-words.ts";
import { useWords } from "../locale-context.tsx";
import { UrlSelect } from "../url-select.tsx";

export function NotificationFilters({ kinds }: { kinds: readonly SelectOption[] }) {
  const t = useWords(notificationKitWords);
  return (
    <FilterBar
      label={t.kind}
      filters={<UrlSelect label={t.kind} name="kind" options={kinds} allLabel={t.everyKind} />}
    />
  );
}
