"use client";

import type { RunDetail } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Callout, linkClasses, RelativeTime } from "@bizosaas/ui";
import Link from "next/link";
import { nodeNameOf } from "./run-graph.ts";
import { isFinishedRun } from "./run-time.ts";
import { waitWords } from "./wait-words.ts";

/** A step that goes on once somebody has mended its connection. */
function MendedConnection({ step, connectionId }: { step: string; connectionId: string | null }) {
  const t = useWords(waitWords);
  return (
    <>
      {t.connection(step)}{" "}
      {connectionId !== null && (
        <Link href={`/connections/${connectionId}`} className={linkClasses()}>
          {t.mend}
        </Link>
      )}
    </>
  );
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
            {wait.kind === "connection" ? (
              <MendedConnection step={nodeNameOf(run, wait.nodeId)} connectionId={wait.connectionId} />
            ) : (
              <>
                {wait.kind === "call"
                  ? t.call(nodeNameOf(run, wait.nodeId))
                  : t.change(
                      nodeNameOf(run, wait.nodeId),
                      t.record(wait.resourceKind ?? "", wait.externalId),
                      wait.connectionName,
                    )}{" "}
                {t.until} <RelativeTime value={wait.expiresAt} locale={locale} />.
              </>
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
