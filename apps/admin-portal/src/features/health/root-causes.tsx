"use client";

import type { Health } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Callout } from "@bizosaas/ui";
import { rootsOf } from "./roots.ts";
import { healthWords } from "./words.ts";

/** Why something is wrong, said once for each cause; and when the status itself can't be read. */
export function RootCauses({ health, failure }: { health: Health; failure: string | null }) {
  const t = useWords(healthWords);
  return (
    <>
      {failure && (
        <Callout tone="danger" title={t.staleTitle}>
          <p>{failure}</p>
          <p>{t.stale}</p>
        </Callout>
      )}
      {rootsOf(health.parts).map(({ part, affected }) => (
        <Callout
          key={part.id}
          tone={part.state === "down" ? "danger" : "warning"}
          title={part.state === "down" ? t.root.down(part.name) : t.root.degraded(part.name)}
        >
          <p>{part.detail}</p>
          {affected.length > 0 && <p>{t.affects(affected.map(({ name }) => name).join(", "))}</p>}
        </Callout>
      ))}
    </>
  );
}
