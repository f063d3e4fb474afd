"use client";

import { notificationKinds } from "@bizosaas/contracts";
import { UrlSelect, useWords } from "@bizosaas/portal-kit/client";
import { FilterBar } from "@bizosaas/ui";
import { notificationWords } from "./words.ts";

export function NotificationFilters() {
  const t = useWords(notificationWords);
  const kinds = notificationKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }));
  return (
    <FilterBar
      label={t.kind}
      filters={<UrlSelect label={t.kind} name="kind" options={kinds} allLabel={t.everyKind} />}
    />
  );
}
