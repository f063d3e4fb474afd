"use client";

import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Card, CopyButton, DescriptionList, formatDuration, linkClasses, Money, RelativeTime } from "@bizosaas/ui";
import type { PlatformRun } from "./queries.ts";
import { runWords } from "./words.ts";

const tookMs = ({ startedAt, finishedAt }: PlatformRun): number | null =>
  startedAt && finishedAt ? Date.parse(finishedAt) - Date.parse(startedAt) : null;

/** Whose run it is, what set it off, how long it took and what it cost. */
export function RunSummary({ run }: { run: PlatformRun }) {
  const t = useWords(runWords);
  const locale = useLocale();
  const durationMs = tookMs(run);
  const number = (value: number) => value.toLocaleString(locale);
  const time = (value: string | null) => (value ? <RelativeTime value={value} locale={locale} /> : t.notYet);
  const items = [
    {
      id: "tenant",
      term: t.tenant,
      value: (
        <IntentLink href={`/tenants/${run.tenantId}`} className={linkClasses()}>
          {run.tenantName}
        </IntentLink>
      ),
    },
    { id: "version", term: t.version, value: number(run.version) },
    { id: "trigger", term: t.trigger, value: run.triggerSummary },
    ...(run.waitingFor ? [{ id: "waiting", term: t.waitingFor, value: run.waitingFor }] : []),
    { id: "created", term: t.created, value: time(run.createdAt) },
    { id: "finished", term: t.finished, value: time(run.finishedAt) },
    { id: "took", term: t.took, value: durationMs === null ? t.notYet : formatDuration(durationMs) },
    { id: "tokens", term: t.tokens, value: t.tokensInOut(number(run.inputTokens), number(run.outputTokens)) },
    { id: "cost", term: t.cost, value: <Money micros={run.costMicros} locale={locale} /> },
    {
      id: "reference",
      term: t.reference,
      value: (
        <span className="flex items-center gap-1">
          <code className="min-w-0 truncate font-mono text-dense" title={run.id}>
            {run.id}
          </code>
          <CopyButton value={run.id} size="sm" />
        </span>
      ),
    },
  ];
  return (
    <Card title={t.summary}>
      <DescriptionList items={items} />
    </Card>
  );
}
