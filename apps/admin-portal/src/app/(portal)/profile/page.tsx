import { profileWords } from "@bizosaas/portal-kit";
import { PageSkeleton, SessionTable } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { DescriptionList, PageBody, PageHeader, SettingsSection } from "@bizosaas/ui";
import type { Metadata } from "next";
import { Suspense } from "react";
import { revokeSession } from "@/features/profile/actions.ts";
import { listSessions } from "@/features/profile/queries.ts";
import { operatorWords } from "@/features/profile/words.ts";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(profileWords)).title });

export default async function ProfilePage() {
  const [actor, t, own, portal] = await Promise.all([
    requireActor(),
    say(profileWords),
    say(operatorWords),
    say(portalWords),
  ]);
  const account = [
    { id: "name", term: t.name, value: actor.name },
    { id: "email", term: t.email, value: actor.email },
    { id: "role", term: own.role, value: actor.platformRole && portal.platformRoles[actor.platformRole] },
  ];
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <SettingsSection id="account" title={t.account} description={own.accountHint}>
        <DescriptionList items={account} />
      </SettingsSection>
      <section id="sessions" aria-labelledby="sessions-title" className="grid gap-3">
        <div>
          <h2 id="sessions-title" className="text-lead font-semibold">
            {t.sessions}
          </h2>
          <p className="text-body text-fg-muted">{t.sessionsHint}</p>
        </div>
        <Suspense fallback={<PageSkeleton />}>
          <Load read={listSessions}>{({ items }) => <SessionTable sessions={items} revoke={revokeSession} />}</Load>
        </Suspense>
      </section>
    </PageBody>
  );
}
