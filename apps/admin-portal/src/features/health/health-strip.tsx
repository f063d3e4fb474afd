"use client";

import type { Health } from "@bizosaas/contracts";
import { IntentLink, usePolled, useWords } from "@bizosaas/portal-kit/client";
import { Card, StatusDot } from "@bizosaas/ui";
import { stateStatus } from "./state-status.ts";
import { healthWords } from "./words.ts";

/** The parts in one row, each with its state in a word; the whole leads to System status. */
export function HealthStrip({ initial }: { initial: Health }) {
  const t = useWords(healthWords);
  const { value: health, failure } = usePolled({ url: "/api/status", initial });
  return (
    <Card
      title={t.details}
      href="/status"
      LinkComponent={IntentLink}
      description={failure ? `${t.staleTitle}. ${failure}` : t.overall[health.state]}
    >
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {health.parts.map(({ id, name, state }) => (
          <li key={id} className="text-dense">
            <StatusDot status={stateStatus[state]} label={`${name}: ${t.states[state].toLowerCase()}`} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
