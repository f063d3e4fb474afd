"use client";

import type { Member, TenantRole } from "@bizosaas/contracts";
import { useAction, useWords } from "@bizosaas/portal-kit/client";
import { Button, ConfirmDialog, NativeSelect } from "@bizosaas/ui";
import { portalWords } from "@/words.ts";
import { changeMemberRole, removeMember } from "./actions.ts";
import { isTenantRole, tenantRoles } from "./tenant-roles.ts";
import { organizationWords } from "./words.ts";

/** A member's role, to be changed on the spot. The gateway refuses to leave an organization without an owner. */
export function MemberRole({ member, canManage }: { member: Member; canManage: boolean }) {
  const t = useWords(organizationWords).members;
  const { roles } = useWords(portalWords);
  const { run, isPending } = useAction(changeMemberRole, { success: t.roleChanged });
  if (!canManage || member.visit) return roles[member.role];
  const change = (role: TenantRole) => void run({ userId: member.userId, role });
  return (
    <span className="block min-w-32">
      <NativeSelect
        size="sm"
        aria-label={t.roleOf(member.name)}
        value={member.role}
        disabled={isPending}
        onChange={({ currentTarget }) => isTenantRole(currentTarget.value) && change(currentTarget.value)}
        options={tenantRoles.map((value) => ({ value, label: roles[value] }))}
      />
    </span>
  );
}

/** Takes a person out of the organization, after asking. */
export function RemoveMember({ member }: { member: Member }) {
  const t = useWords(organizationWords).members;
  const { run } = useAction(removeMember, { success: t.removed });
  return (
    <ConfirmDialog
      title={t.removeTitle(member.name)}
      description={t.removeHint}
      confirmLabel={t.remove}
      onConfirm={async () => {
        await run({ userId: member.userId });
      }}
      trigger={
        <Button size="sm" aria-label={t.removeThat(member.name)}>
          {t.remove}
        </Button>
      }
    />
  );
}
