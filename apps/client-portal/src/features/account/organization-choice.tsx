"use client";

import type { MembershipSummary } from "@bizosaas/contracts";
import { IntentLink, signOut, useAction, useWords } from "@bizosaas/portal-kit/client";
import { Avatar, Button, buttonClasses } from "@bizosaas/ui";
import { useRouter } from "next/navigation";
import { portalWords } from "@/words.ts";
import { switchTenant } from "./actions.ts";
import { accountWords } from "./words.ts";

/** The organizations a person belongs to, for a browser that works in none of them yet. */
export function OrganizationChoice({ memberships }: { memberships: readonly MembershipSummary[] }) {
  const t = useWords(accountWords).organizations;
  const { roles } = useWords(portalWords);
  const router = useRouter();
  const { run, isPending } = useAction(switchTenant, { onDone: () => router.replace("/") });
  return (
    <div className="grid gap-4">
      <ul className="grid gap-2">
        {memberships.map(({ tenantId, tenantName, role }) => (
          <li key={tenantId} className="flex items-center gap-3">
            <Avatar name={tenantName} shape="square" />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold" title={tenantName}>
                {tenantName}
              </span>
              <span className="block text-dense text-fg-muted">{roles[role]}</span>
            </span>
            <Button disabled={isPending} aria-label={`${t.open}: ${tenantName}`} onClick={() => void run(tenantId)}>
              {t.open}
            </Button>
          </li>
        ))}
      </ul>
      <IntentLink
        href="/organizations/new"
        className={buttonClasses({ variant: "primary", size: "lg", fullWidth: true })}
      >
        {t.create}
      </IntentLink>
      <Button size="lg" fullWidth onClick={() => void signOut()}>
        {t.signOut}
      </Button>
    </div>
  );
}
