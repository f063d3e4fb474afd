"use client";

import type { MembershipSummary } from "@bizosaas/contracts";
import { Avatar, DropdownMenu, SidebarButton } from "@bizosaas/ui";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ActionResult } from "../action-result.ts";
import { kitWords } from "../kit-words.ts";
import { IntentLink } from "./intent-link.tsx";
import { useWords } from "./locale-context.tsx";
import { useAction } from "./use-action.ts";

export type TenantSwitcherProps = {
  current: { id: string; name: string };
  roleLabel: string;
  memberships: readonly MembershipSummary[];
  switchTenant: (tenantId: string) => Promise<ActionResult<{ tenantId: string }>>;
  newOrganizationHref?: string | undefined;
};

/** The organization this browser works in, and the person's other ones. */
export function TenantSwitcher(props: TenantSwitcherProps) {
  const { current, roleLabel, memberships, switchTenant, newOrganizationHref } = props;
  const t = useWords(kitWords).shell;
  const router = useRouter();
  const { run } = useAction(switchTenant, { onDone: () => router.push("/") });
  const organizations = memberships.map(({ tenantId, tenantName }) => ({
    id: tenantId,
    label: tenantName,
    checked: tenantId === current.id,
    onCheckedChange: () => void run(tenantId),
  }));
  const create = newOrganizationHref && {
    id: "new",
    label: t.newOrganization,
    link: (
      <IntentLink href={newOrganizationHref}>
        <Plus aria-hidden />
        {t.newOrganization}
      </IntentLink>
    ),
  };
  return (
    <DropdownMenu
      align="start"
      trigger={
        <SidebarButton leading={<Avatar name={current.name} shape="square" />} label={current.name} hint={roleLabel} />
      }
      groups={[
        { id: "organizations", label: t.organizations, items: organizations },
        ...(create ? [{ id: "create", items: [create] }] : []),
      ]}
    />
  );
}
