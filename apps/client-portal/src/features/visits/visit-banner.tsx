"use client";

import type { TenantRole, Visit } from "@bizosaas/contracts";
import { signOut, useAction, useLocale, useWords } from "@bizosaas/portal-kit/client";
import { Button, Callout, RelativeTime } from "@bizosaas/ui";
import { useEffect } from "react";
import { endVisit } from "./actions.ts";
import { visitWords } from "./words.ts";

type Props = { visit: Visit; organization: string; role: TenantRole };

/** A page that was left open would show the tenant's data on after the visit: it is loaded anew, and refused. */
const useEndOfVisit = (endsAt: string) => {
  useEffect(() => {
    const timer = setTimeout(() => globalThis.location.reload(), Math.max(0, Date.parse(endsAt) - Date.now()) + 1000);
    return () => clearTimeout(timer);
  }, [endsAt]);
};

/** Stays over every page while an operator is inside a tenant: whose it is, why, until when, and the way out. */
export function VisitBanner({ visit: { reason, endsAt }, organization, role }: Props) {
  const t = useWords(visitWords);
  const locale = useLocale();
  const { run, isPending } = useAction(endVisit, { onDone: ({ url }) => void signOut(url) });
  useEndOfVisit(endsAt);
  return (
    <Callout
      tone="warning"
      shape="bar"
      title={role === "viewer" ? t.bannerRead(organization) : t.bannerChange(organization)}
      action={
        <Button size="sm" loading={isPending} onClick={() => void run({})}>
          {t.leave}
        </Button>
      }
    >
      {t.ends} <RelativeTime value={endsAt} locale={locale} />. {t.reason(reason)}
    </Callout>
  );
}
