"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, DueTime, linkClasses } from "@bizosaas/ui";
import { nodeNameOf } from "./run-graph.ts";
import { isFinishedRun } from "./run-time.ts";
import { waitWords } from "./wait-words.ts";

/** What one step waits for. */
function WaitSubject({ run, wait }: { run: RunDetail; wait: RunDetail["waits"][number] }) {
  const t = useWords(waitWords);
  const step = nodeNameOf(run, wait.nodeId);
  if (wait.kind === "call") return t.call(step);
  if (wait.kind === "time") return t.time(step);
  if (wait.kind === "run") return t.run(step, wait.calledRun?.workflowName ?? "");
  if (wait.kind === "connection") return t.connection(step, wait.connectionName);
  return t.change(step, t.record(wait.resourceKind ?? "", wait.externalId), wait.connectionName);
}

/** Where it is to be seen, or mended. */
function WaitLink({ wait }: { wait: RunDetail["waits"][number] }) {
  const t = useWords(waitWords);
  const href = wait.calledRun
    ? `/runs/${wait.calledRun.runId}`
    : wait.kind === "connection" && wait.connectionId !== null && `/connections/${wait.connectionId}`;
  if (!href) return null;
  return (
    <>
      {" "}
      <IntentLink href={href} className={linkClasses()}>
        {wait.calledRun ? t.openRun : t.mend}
      </IntentLink>
    </>
  );
}

/** What the run waits for, and until when; for which people is said elsewhere. */
export function RunWaits({ run }: { run: RunDetail }) {
  const t = useWords(waitWords);
  const locale = useLocale();
  if (run.waits.length === 0 || isFinishedRun(run)) return null;
  return (
    <Callout tone="info" title={t.title}>
      <ul className="grid gap-1">
        {run.waits.map((wait) => (
          <li key={`${wait.nodeId}:${wait.path}`}>
            <WaitSubject run={run} wait={wait} /> {wait.kind === "time" ? t.until : t.atLatest}{" "}
            <DueTime value={wait.expiresAt} locale={locale} />.
            <WaitLink wait={wait} />
          </li>
        ))}
      </ul>
    </Callout>
  );
}
