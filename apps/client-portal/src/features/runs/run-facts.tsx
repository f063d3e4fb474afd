"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Card, DescriptionList, formatDuration, JsonView, linkClasses, Money, RelativeTime } from "@bizosaas/ui";
import { iterationWords } from "./iterations/words.ts";
import { tookMs } from "./run-time.ts";
import { runWords } from "./words.ts";

/** Which workflow, what set it off, when, how long, and what it cost. */
export function RunFacts({ run }: { run: RunDetail }) {
  const t = useWords(runWords).detail;
  const calls = useWords(iterationWords);
  const locale = useLocale();
  const ms = tookMs(run);
  const workflow = (
    <>
      <IntentLink href={`/workflows/${run.workflowId}`} className={linkClasses()}>
        {run.workflowName}
      </IntentLink>{" "}
      (
      <IntentLink href={`/workflows/${run.workflowId}/versions/${run.version}`} className={linkClasses()}>
        {t.version(run.version).toLowerCase()}
      </IntentLink>
      )
    </>
  );
  const tokens = t.tokensInOut(run.inputTokens.toLocaleString(locale), run.outputTokens.toLocaleString(locale));
  return (
    <Card title={t.facts}>
      <div className="grid gap-4">
        <DescriptionList
          items={[
            { id: "workflow", term: t.workflow, value: workflow },
            { id: "trigger", term: t.trigger, value: run.triggerSummary },
            ...run.searchValues.map(({ name, value }) => ({ id: `value ${name}`, term: name, value })),
            ...(run.calledBy
              ? [
                  {
                    id: "calledBy",
                    term: calls.calledBy,
                    value: (
                      <IntentLink href={`/runs/${run.calledBy.runId}`} className={linkClasses()}>
                        {run.calledBy.workflowName}
                      </IntentLink>
                    ),
                  },
                ]
              : []),
            {
              id: "started",
              term: t.started,
              value: run.startedAt ? <RelativeTime value={run.startedAt} locale={locale} /> : t.notStarted,
            },
            ...(ms === null ? [] : [{ id: "duration", term: t.duration, value: formatDuration(ms) }]),
            { id: "tokens", term: t.tokens, value: tokens },
            { id: "cost", term: t.cost, value: <Money micros={run.costMicros} locale={locale} /> },
          ]}
        />
        <div className="grid gap-1.5">
          <h3 className="text-dense text-fg-muted">{t.triggerData}</h3>
          <JsonView label={t.triggerData} value={run.trigger} openDepth={1} />
        </div>
      </div>
    </Card>
  );
}
