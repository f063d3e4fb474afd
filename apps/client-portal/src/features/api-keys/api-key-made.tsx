"use client";

import type { TenantPermission } from "@bizosaas/contracts";
import { useWords } from "@bizosaas/portal-kit/client";
import { Code, CopyButton, CopyField } from "@bizosaas/ui";
import type { ExampleReads } from "./example-reads.ts";
import { apiKeyWords } from "./words.ts";

export type MadeKey = { secret: string; permissions: readonly TenantPermission[] };

/** The secret, this one time, and a call that works with it. */
export function ApiKeyMade({ made, apiUrl, examples }: { made: MadeKey; apiUrl: string; examples: ExampleReads }) {
  const t = useWords(apiKeyWords).made;
  const path = made.permissions.map((each) => examples[each]).find((each) => each !== undefined);
  const command = path && `curl ${apiUrl}${path} \\\n  -H "Authorization: Bearer ${made.secret}"`;
  return (
    <div className="grid gap-5">
      <CopyField label={t.secret} value={made.secret} />
      {command && (
        <section className="grid gap-2">
          <div className="flex items-end justify-between gap-2">
            <div>
              <h3 className="text-body font-semibold">{t.try}</h3>
              <p className="text-dense text-fg-muted">{t.tryHint}</p>
            </div>
            <CopyButton value={command} label={t.copyExample} />
          </div>
          <Code block>{command}</Code>
        </section>
      )}
    </div>
  );
}
