import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader, SettingsSection } from "@bizosaas/ui";
import type { Metadata } from "next";
import { Suspense } from "react";
import { PreferenceSwitches } from "@/features/notifications/preference-switches.tsx";
import { listPreferences } from "@/features/notifications/queries.ts";
import { notificationWords } from "@/features/notifications/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(notificationWords)).settingsTitle,
});

export default async function NotificationSettingsPage() {
  const t = await say(notificationWords);
  return (
    <PageBody width="form">
      <PageHeader title={t.settingsTitle} subtitle={t.settingsSubtitle} />
      <SettingsSection id="in-app" title={t.what} description={t.whatHint}>
        <Suspense fallback={<PageSkeleton />}>
          <Load read={listPreferences}>{({ items }) => <PreferenceSwitches preferences={items} />}</Load>
        </Suspense>
      </SettingsSection>
    </PageBody>
  );
}
