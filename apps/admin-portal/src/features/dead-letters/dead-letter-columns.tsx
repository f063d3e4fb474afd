import type { DeadLetter } from "@bizosaas/contracts";
import type { Locale } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { type Column, CopyButton, linkClasses, RelativeTime } from "@bizosaas/ui";
import { DiscardDialog } from "./discard-dialog.tsx";
import { SendButton } from "./send-button.tsx";
import { type DeadLetterWords, topicOf } from "./words.ts";

const actionsColumn = (t: DeadLetterWords): Column<DeadLetter> => ({
  id: "actions",
  header: t.actions,
  isHeaderHidden: true,
  isNarrow: true,
  isInteractive: true,
  align: "end",
  cell: (letter) => (
    <span className="flex justify-end gap-2">
      <SendButton letter={letter} />
      <DiscardDialog letter={letter} />
    </span>
  ),
});

const messageColumn = (t: DeadLetterWords): Column<DeadLetter> => ({
  id: "message",
  header: t.message,
  isInteractive: true,
  isNarrow: true,
  priority: 3,
  cell: ({ id, runId }) => (
    <span className="flex items-center gap-2">
      <code className="font-mono text-dense" title={id}>
        {id.slice(-8)}
      </code>
      <CopyButton value={id} size="sm" />
      {runId && (
        <IntentLink href={`/runs/${runId}`} className={linkClasses({ variant: "quiet" })}>
          {t.run}
        </IntentLink>
      )}
    </span>
  ),
});

/** The columns of the list; what to do with one only for those who may. */
export const deadLetterColumns = (t: DeadLetterWords, locale: Locale, canOperate: boolean): Column<DeadLetter>[] => [
  {
    id: "topic",
    header: t.topic,
    cell: ({ topic }) => <span title={topic}>{topicOf(topic, t)}</span>,
  },
  { id: "tenant", header: t.tenant, skeleton: "half", cell: ({ tenantName }) => tenantName },
  {
    id: "fault",
    header: t.fault,
    priority: 2,
    cell: ({ fault }) => <code className="font-mono text-dense break-words">{fault ?? t.noFault}</code>,
  },
  {
    id: "attempts",
    header: t.attempts,
    align: "end",
    priority: 2,
    cell: ({ attempts }) => attempts.toLocaleString(locale),
  },
  {
    id: "died",
    header: t.died,
    isNarrow: true,
    cell: ({ diedAt }) => <RelativeTime value={diedAt} locale={locale} />,
  },
  messageColumn(t),
  ...(canOperate ? [actionsColumn(t)] : []),
];
