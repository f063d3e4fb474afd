"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { linkClasses, StatusBadge } from "@bizosaas/ui";
import { runWords } from "../words.ts";
import { iterationWords } from "./words.ts";

/** The runs that a step started and waits for, each to open. */
export function CalledRuns({ run, nodeId }: { run: RunDetail; nodeId: string }) {
  const t = useWords(iterationWords);
  const { runStatus } = useWords(runWords);
  const called = run.called.filter((each) => each.nodeId === nodeId);
  if (called.length === 0) return null;
  return (
    <section aria-label={t.called} className="grid gap-2">
      <h3 className="text-dense text-fg-muted">{t.called}</h3>
      <ul className="grid gap-2">
        {called.map(({ runId, workflowName, status }) => (
          <li key={runId} className="flex flex-wrap items-center gap-2">
            <IntentLink href={`/runs/${runId}`} className={linkClasses()}>
              {t.openRun(workflowName)}
            </IntentLink>
            <StatusBadge status={status} label={runStatus[status]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
