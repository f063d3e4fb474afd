"use client";

import type { PlatformRunStep } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { formatDuration, Money, RelativeTime, Timeline, type TimelineEntry } from "@bizosaas/ui";
import type { PlatformRun } from "./queries.ts";
import { attemptsOf } from "./run-graph.tsx";
import { failureOf, type RunWords, runWords } from "./words.ts";

function AttemptFacts({ step, t, locale }: { step: PlatformRunStep; t: RunWords; locale: string }) {
  const tokens = step.inputTokens + step.outputTokens;
  return (
    <>
      {step.startedAt && step.finishedAt && (
        <p>
          {t.took}: {formatDuration(Date.parse(step.finishedAt) - Date.parse(step.startedAt))}
        </p>
      )}
      {tokens > 0 && (
        <p>
          {t.tokens}: {t.tokensInOut(step.inputTokens.toLocaleString(locale), step.outputTokens.toLocaleString(locale))}
        </p>
      )}
      {step.costMicros !== 0 && (
        <p>
          {t.cost}: <Money micros={step.costMicros} locale={locale} />
        </p>
      )}
      {step.error && (
        <p className="text-danger-text">
          {failureOf(step.error, t)} (<span className="font-mono">{step.error.code}</span>)
        </p>
      )}
    </>
  );
}

const entryOf = (step: PlatformRunStep, t: RunWords, locale: string): TimelineEntry => ({
  id: `${step.iteration}:${step.attempt}`,
  title: step.iteration > 0 ? `${t.statuses[step.status]}, ${t.iteration(step.iteration)}` : t.statuses[step.status],
  status: step.status,
  time: step.startedAt && <RelativeTime value={step.startedAt} locale={locale} />,
  body: <AttemptFacts step={step} t={t} locale={locale} />,
});

/** Every attempt of one step: when, how long, tokens, cost, error. Never what it read or wrote. */
export function StepAttempts({ run, nodeId }: { run: PlatformRun; nodeId: string }) {
  const t = useWords(runWords);
  const locale = useLocale();
  const attempts = attemptsOf(run.steps, nodeId);
  if (attempts.length === 0) return <p className="text-body text-fg-muted">{t.noAttempt}</p>;
  return <Timeline label={t.attempts} entries={attempts.map((step) => entryOf(step, t, locale))} />;
}
