"use client";

import type { StepError, TestedStep } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Badge, Button, Callout, Code, formatDuration, Money, StatusBadge } from "@bizosaas/ui";
import type { z } from "zod";
import type { Testing } from "./use-test-bench.ts";
import { type TestWords, testWords } from "./words.ts";

const adviceFor = (code: string, advice: TestWords["advice"]): string | undefined =>
  Object.entries(advice).find(([known]) => known === code)?.[1];

/** What went wrong, by what name, and what to do about it. */
function Failure({ error }: { error: z.infer<typeof StepError> }) {
  const { advice } = useWords(testWords);
  const hint = adviceFor(error.code, advice);
  return (
    <Callout tone="danger">
      <p>{error.message}</p>
      <p className="text-dense">
        {hint} <Code>{error.code}</Code>
      </p>
    </Callout>
  );
}

function Facts({ step }: { step: TestedStep }) {
  const t = useWords(testWords);
  const locale = useLocale();
  const hasCost = step.inputTokens + step.outputTokens > 0;
  return (
    <div className="flex flex-wrap items-center gap-2 text-dense text-fg-muted">
      <StatusBadge status={step.status} label={t.state[step.status]} />
      {step.mark && <Badge tone="info">{t.mark[step.mark]}</Badge>}
      {step.tookMs !== null && step.tookMs > 0 && <span>{formatDuration(step.tookMs)}</span>}
      {hasCost && <Money micros={step.costMicros} locale={locale} />}
      {step.count > 1 && <span>{t.iterations(step.count, step.failedCount)}</span>}
    </div>
  );
}

type Props = { testing: Testing; nodeId: string; step: TestedStep | null; onShow: (nodeId: string) => void };

/** How the last test came along with this step, in words. */
export function StepResult({ testing, nodeId, step, onShow }: Props) {
  const t = useWords(testWords);
  const { test, refused, isUnderWay, bench } = testing;
  const isAsked = test?.nodeId === nodeId;
  const failed = bench?.steps.find(({ isLatest, status }) => isLatest && status === "failed");
  const isElsewhere = failed !== undefined && failed.nodeId !== nodeId;
  return (
    <div role="status" className="grid gap-2">
      {refused?.nodeId === nodeId && <Callout tone="danger">{refused.message}</Callout>}
      {isUnderWay && isAsked && <p className="text-dense text-fg-muted">{t.testing}</p>}
      {step?.isLatest && <Facts step={step} />}
      {step?.isLatest && step.mark && <p className="text-dense text-fg-muted">{t.markHint[step.mark]}</p>}
      {step?.isLatest && step.status === "skipped" && <p className="text-dense text-fg-muted">{t.notReached}</p>}
      {step?.isLatest && step.error && <Failure error={step.error} />}
      {isAsked && !isUnderWay && test.error && !(step?.isLatest && step.error) && <Failure error={test.error} />}
      {isAsked && isElsewhere && !isUnderWay && (
        <div>
          <Button size="sm" onClick={() => onShow(failed.nodeId)}>
            {t.showStep}
          </Button>
        </div>
      )}
    </div>
  );
}
