import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { getOrganization, listMembers } from "@/features/organization/queries.ts";
import { EraseSection } from "@/features/privacy/erase-section.tsx";
import { ErasingNotice } from "@/features/privacy/erasing-notice.tsx";
import { ExportSection } from "@/features/privacy/export-section.tsx";
import { LeaveSection } from "@/features/privacy/leave-section.tsx";
import { getRetention, listDataExports } from "@/features/privacy/queries.ts";
import { RetentionForm } from "@/features/privacy/retention-form.tsx";
import { privacyWords } from "@/features/privacy/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(privacyWords)).title });

const readAll = async (canManage: boolean) => {
  const [organization, members] = await Promise.all([getOrganization(), listMembers()]);
  const managed = canManage ? await Promise.all([listDataExports(), getRetention()]) : null;
  const owners = members.items.filter(({ role }) => role === "owner");
  return { organization, owners, managed };
};

export default async function PrivacyPage() {
  const [actor, t] = await Promise.all([requireActor(), say(privacyWords)]);
  const { userId } = actor;
  const isOwner = actorCan(actor, "organization:own");
  return (
    <PageBody width="form">
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Load skeleton={<PageSkeleton shape="sheet" />} read={() => readAll(actorCan(actor, "privacy:manage"))}>
        {({ organization: { name, eraseAt }, owners, managed }) => (
          <>
            {eraseAt && <ErasingNotice eraseAt={eraseAt} canRestore={isOwner} />}
            {managed && <ExportSection items={managed[0].items} userId={userId} />}
            {managed && !eraseAt && <RetentionForm key={managed[1].runDataDays} {...managed[1]} />}
            {!actor.tenant?.visit && (
              <LeaveSection name={name} isOnlyOwner={isOwner && owners.every((owner) => owner.userId === userId)} />
            )}
            {!eraseAt && <EraseSection name={name} canErase={isOwner} />}
          </>
        )}
      </Load>
    </PageBody>
  );
}
