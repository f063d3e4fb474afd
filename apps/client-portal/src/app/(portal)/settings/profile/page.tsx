import { profileWords } from "@bizosaas/portal-kit";
import { SessionTableSkeleton } from "@bizosaas/portal-kit/client";
import { ProfileFormSkeleton } from "@bizosaas/portal-kit/security";
import { SessionsSection, say, Together } from "@bizosaas/portal-kit/server";
import { DescriptionList, PageBody, PageHeader, SettingsSection } from "@bizosaas/ui";
import type { Metadata } from "next";
import { revokeSession } from "@/features/profile/actions.ts";
import { ProfileSettings } from "@/features/profile/profile-settings.tsx";
import { getAccount, listSessions } from "@/features/profile/queries.ts";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(profileWords)).title });

export default async function ProfilePage() {
  const [actor, t, { roles }] = await Promise.all([requireActor(), say(profileWords), say(portalWords)]);
  const organizations = actor.memberships.map(({ tenantId, tenantName, role }) => ({
    ...{ id: tenantId, term: tenantName, value: roles[role] },
  }));
  return (
    <PageBody width="form">
      <PageHeader title={t.title} subtitle={t.subtitle} />
      {/* Together, or each would push the next one down as it comes. */}
      <Together
        reads={[getAccount, listSessions]}
        skeleton={
          <>
            <ProfileFormSkeleton />
            <SessionTableSkeleton />
          </>
        }
      >
        <ProfileSettings />
        <SettingsSection id="organizations" title={t.organizations} description={t.organizationsHint}>
          <DescriptionList items={organizations} />
        </SettingsSection>
        <SessionsSection read={listSessions} revoke={revokeSession} />
      </Together>
    </PageBody>
  );
}
