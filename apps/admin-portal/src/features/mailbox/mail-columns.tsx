import type { MailState, MailSummary } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { type Column, RelativeTime, type Status, StatusDot } from "@bizosaas/ui";
import { MailReader } from "./mail-reader.tsx";
import type { MailboxWords } from "./words.ts";

const looks: Record<MailState, Status> = { queued: "queued", sent: "succeeded", failed: "failed", kept: "pending" };

export const mailColumns = (t: MailboxWords, locale: Locale): Column<MailSummary>[] => [
  { id: "subject", header: t.subject, cell: ({ subject }) => subject },
  { id: "recipient", header: t.recipient, cell: ({ recipient }) => recipient },
  {
    id: "state",
    header: t.state,
    isNarrow: true,
    cell: ({ state, lastError }) => (
      <span className="flex" title={lastError ?? undefined}>
        <StatusDot status={looks[state]} label={t.states[state]} />
      </span>
    ),
  },
  {
    id: "created",
    header: t.created,
    isNarrow: true,
    cell: ({ createdAt }) => <RelativeTime value={createdAt} locale={locale} />,
  },
  {
    id: "actions",
    header: t.actions,
    isHeaderHidden: true,
    isNarrow: true,
    isInteractive: true,
    cell: (mail) => <MailReader mail={mail} />,
  },
];
