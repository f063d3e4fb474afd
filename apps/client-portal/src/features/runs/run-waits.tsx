"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { IntentLink, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, linkClasses, RelativeTime } from "@bizosaas/ui";
import { nodeNameOf } from "./run-graph.ts";
import { isFinishedRun } from "./run-time.ts";
import { waitWords } from "./wait-words.ts";

/** What one step listens for. */
function WaitSubject({ run, wait }: { run: RunDetail; wait: RunDetail["waits"][number] }) {
  const t = useWords(waitWords);
  const step = nodeNameOf(run, wait.nodeId);
  if (wait.kind === "call") return t.call(step);
  if (wait.kind === "connection") return t.connection(step, wait.connectionName);
  return t.change(step, t.record(wait.resourceKind ?? "", wait.externalId), wait.connectionName);
}

/** What the run listens for outside, and until when; what people and clocks are waited for is said elsewhere. */
export function RunWaits({ run }: { run: RunDetail }) {
  const t = useWords(waitWords);
  const locale = useLocale();
  if (run.waits.length === 0 || isFinishedRun(run)) return null;
  return (
    <Callout tone="info" title={t.title}>
      <ul className="grid gap-1">
        {run.waits.map((wait) => (
          <li key={`${wait.nodeId}:${wait.path}`}>
            <WaitSubject run={run} wait={wait} /> {t.until} <RelativeTime value={wait.expiresAt} locale={locale} />.
            {wait.kind === "connection" && wait.connectionId !== null && (
              <>
                {" "}
                <IntentLink href={`/connections/${wait.connectionId}`} className={linkClasses()}>
                  {t.mend}
                </IntentLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
