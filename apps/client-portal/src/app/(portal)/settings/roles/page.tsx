import { actorCan } from "@bizosaas/portal-kit";
import { IntentLink } from "@bizosaas/portal-kit/client";
import { Load, say, Together } from "@bizosaas/portal-kit/server";
import { buttonClasses, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { listMembers } from "@/features/organization/queries.ts";
import { organizationWords } from "@/features/organization/words.ts";
import { permissionWords } from "@/features/roles/permission-words.ts";
import { RoleCards } from "@/features/roles/role-cards.tsx";
import { RoleMatrix } from "@/features/roles/role-matrix.tsx";
import { usedPermissions } from "@/features/roles/used-permissions.ts";
import { roleWords } from "@/features/roles/words.ts";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(roleWords)).title });

export default async function RolesPage() {
  const [actor, t, rights, { members }, { roles }] = await Promise.all([
    requireActor(),
    say(roleWords),
    say(permissionWords),
    say(organizationWords),
    say(portalWords),
  ]);
  const own = actor.tenant?.role ?? null;
  const manage = (
    <IntentLink href="/settings/members" className={buttonClasses()}>
      {t.manage}
    </IntentLink>
  );
  const cards = { own, t, names: roles, hints: members.roleHints };
  const matrix = <RoleMatrix permissions={usedPermissions()} own={own} t={t} names={roles} rights={rights} />;
  const skeleton = (
    <div aria-busy className="grid gap-6">
      <RoleCards members={null} {...cards} />
      {matrix}
    </div>
  );
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={actorCan(actor, "members:manage") && manage} />
      <Together reads={[listMembers]} skeleton={skeleton}>
        <Load read={listMembers}>{({ items }) => <RoleCards members={items} {...cards} />}</Load>
        {matrix}
      </Together>
    </PageBody>
  );
}
