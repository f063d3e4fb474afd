"use client";

import type { Connection } from "@bizosaas/contracts";
import { IntentLink, useWords } from "@bizosaas/portal-kit/client";
import { Callout, linkClasses } from "@bizosaas/ui";
import { connectionWords } from "./words.ts";

/** Whose password a connection uses, and where that is renewed. */
export function OpenedBy({ opener }: { opener: NonNullable<Connection["openedBy"]> }) {
  const t = useWords(connectionWords).siblings;
  return (
    <Callout tone="info">
      {t.uses}{" "}
      <IntentLink href={`/connections/${opener.id}`} className={linkClasses()}>
        {opener.name}
      </IntentLink>
      {t.usesEnd}
    </Callout>
  );
}
