"use client";

import type { Approval, ApprovalEvent } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { RelativeTime, Timeline } from "@bizosaas/ui";
import { ArrowUpFromLine, UserRoundCheck } from "lucide-react";
import { handoverWords } from "./handover-words.ts";

type Words = (typeof handoverWords)["en"];

const namesOf = ({ toNames, toRoles }: ApprovalEvent, t: Words, locale: string): string => {
  const all = [...toRoles.map((role) => t.roles[role]), ...toNames];
  return all.length === 0 ? t.everybody : new Intl.ListFormat(locale).format(all);
};

const titleOf = (event: ApprovalEvent, t: Words, locale: string): string => {
  const from = event.fromName ?? t.former;
  if (event.kind === "escalated") return t.escalated(namesOf(event, t, locale));
  const to = event.toNames[0] ?? t.former;
  return event.kind === "handed_over" ? t.handedOver(from, to) : t.stoodIn(from, to);
};

/** What became of an approval before it was decided: who handed it to whom, and when it was escalated. */
export function ApprovalHistory({ approval }: { approval: Approval }) {
  const t = useWords(handoverWords);
  const locale = useLocale();
  if (approval.events.length === 0) return null;
  return (
    <Timeline
      label={t.history}
      entries={approval.events.map((event) => ({
        id: event.id,
        title: titleOf(event, t, locale),
        icon: event.kind === "escalated" ? <ArrowUpFromLine aria-hidden /> : <UserRoundCheck aria-hidden />,
        time: <RelativeTime value={event.at} locale={locale} />,
        body: event.reason || undefined,
      }))}
    />
  );
}
