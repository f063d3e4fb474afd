import { profileWords } from "@bizosaas/portal-kit";
import { SessionTableSkeleton } from "@bizosaas/portal-kit/client";
import { ProfileFormSkeleton, SecurityPanelSkeleton } from "@bizosaas/portal-kit/security";
import { SessionsSection, say, Together } from "@bizosaas/portal-kit/server";
import { Badge, PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { revokeSession } from "@/features/profile/actions.ts";
import { ProfileSettings } from "@/features/profile/profile-settings.tsx";
import { getAccount, getSecurity, listSessions } from "@/features/profile/queries.ts";
import { SecuritySettings } from "@/features/profile/security-settings.tsx";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(profileWords)).title });

export default async function ProfilePage({ searchParams }: { searchParams: Promise<{ identity?: string }> }) {
  const [actor, t, portal, { identity }] = await Promise.all([
    requireActor(),
    say(profileWords),
    say(portalWords),
    searchParams,
  ]);
  const role = actor.platformRole && portal.platformRoles[actor.platformRole];
  return (
    <PageBody width="form">
      <PageHeader title={t.title} subtitle={t.subtitle} meta={role && <Badge>{role}</Badge>} />
      {/* Together, or each would push the next one down as it comes. */}
      <Together
        reads={[getAccount, getSecurity, listSessions]}
        skeleton={
          <>
            <ProfileFormSkeleton />
            <SecurityPanelSkeleton />
            <SessionTableSkeleton />
          </>
        }
      >
        <ProfileSettings />
        <SecuritySettings outcome={identity} />
        <SessionsSection read={listSessions} revoke={revokeSession} />
      </Together>
    </PageBody>
  );
}
