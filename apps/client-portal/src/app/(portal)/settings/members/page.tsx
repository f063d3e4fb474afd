import { actorCan } from "@bizosaas/portal-kit";
import { Load, say, Together } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { InvitationTable } from "@/features/organization/invitation-table.tsx";
import { InviteDialog } from "@/features/organization/invite-dialog.tsx";
import { MemberTable, MemberTableSkeleton } from "@/features/organization/member-table.tsx";
import { listInvitations, listMembers } from "@/features/organization/queries.ts";
import { organizationWords } from "@/features/organization/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(organizationWords)).members.title,
});

export default async function MembersPage() {
  const [actor, t] = await Promise.all([requireActor(), say(organizationWords)]);
  const canManage = actorCan(actor, "members:manage");
  return (
    <PageBody>
      <PageHeader title={t.members.title} subtitle={t.members.subtitle} actions={canManage && <InviteDialog />} />
      {/* Together, or the members would push the invitations down as they come. */}
      <Together
        reads={canManage ? [listMembers, listInvitations] : [listMembers]}
        skeleton={<MemberTableSkeleton canManage={canManage} />}
      >
        <Load read={listMembers}>
          {({ items }) => <MemberTable members={items} canManage={canManage} userId={actor.userId} />}
        </Load>
        {canManage && (
          <section aria-labelledby="invitations" className="grid gap-3">
            <h2 id="invitations" className="text-lead font-semibold">
              {t.invitations.title}
            </h2>
            <Load read={listInvitations}>{({ items }) => <InvitationTable invitations={items} />}</Load>
          </section>
        )}
      </Together>
    </PageBody>
  );
}
