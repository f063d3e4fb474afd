import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { SettingsCards } from "@/features/settings/settings-cards.tsx";
import { settingsWords } from "@/features/settings/words.ts";
import { buildNav } from "@/nav.tsx";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(settingsWords)).title });

export default async function SettingsPage() {
  const [actor, t, { nav, roles }] = await Promise.all([requireActor(), say(settingsWords), say(portalWords)]);
  const sections = buildNav(nav, { approvals: 0 }).settings?.sections ?? [];
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <SettingsCards sections={sections} actor={actor} t={t} roles={roles} />
    </PageBody>
  );
}
