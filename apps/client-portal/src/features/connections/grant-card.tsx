"use client";

import type { Connection } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Card, DescriptionList, RelativeTime } from "@bizosaas/ui";
import { AskedScopes } from "./asked-scopes.tsx";
import { connectionWords } from "./words.ts";

/** What a sign-in at the vendor allows, and how long it holds. */
export function GrantCard({ grant }: { grant: NonNullable<Connection["grant"]> }) {
  const t = useWords(connectionWords).signIn;
  const locale = useLocale();
  const { scopes, issuedAt, expiresAt, renews } = grant;
  return (
    <Card title={t.card} description={t.cardHint}>
      <div className="grid gap-5">
        <AskedScopes scopes={scopes} />
        <DescriptionList
          items={[
            { id: "issued", term: t.renewed, value: <RelativeTime value={issuedAt} locale={locale} /> },
            {
              id: "expires",
              term: t.expires,
              value: expiresAt === null ? t.never : <RelativeTime value={expiresAt} locale={locale} />,
            },
            { id: "renews", term: t.renewal, value: renews || expiresAt === null ? t.byItself : t.byHand },
          ]}
        />
      </div>
    </Card>
  );
}
