"use client";

import type { Connection } from "@bizosaas/contracts";
import { useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Card, DescriptionList, RelativeTime } from "@bizosaas/ui";
import { connectionWords } from "./words.ts";

/** What a sign-in at the vendor allows, and how long it holds. */
export function GrantCard({ grant }: { grant: NonNullable<Connection["grant"]> }) {
  const t = useWords(connectionWords).signIn;
  const locale = useLocale();
  const { scopes, issuedAt, expiresAt, renews } = grant;
  return (
    <Card title={t.card} description={t.cardHint}>
      <DescriptionList
        items={[
          {
            id: "scopes",
            term: t.rights,
            value: t.granted(scopes.filter(({ isGranted }) => isGranted).length, scopes.length),
          },
          { id: "issued", term: t.renewed, value: <RelativeTime value={issuedAt} locale={locale} /> },
          {
            id: "expires",
            term: t.expires,
            value: expiresAt === null ? t.never : <RelativeTime value={expiresAt} locale={locale} />,
          },
          { id: "renews", term: t.renewal, value: renews || expiresAt === null ? t.byItself : t.byHand },
        ]}
      />
    </Card>
  );
}
