import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { Callout, PageBody, PageHeader, SettingsSection } from "@bizosaas/ui";
import type { Metadata } from "next";
import { AbsenceForm } from "@/features/approvals/absence-form.tsx";
import { handoverWords } from "@/features/approvals/handover-words.ts";
import { readAbsence } from "@/features/approvals/queries.ts";
import { PreferenceSwitches } from "@/features/notifications/preference-switches.tsx";
import { listPreferences } from "@/features/notifications/queries.ts";
import { notificationWords } from "@/features/notifications/words.ts";
import { readSlackAccount } from "@/features/slack/queries.ts";
import { SlackAccountState } from "@/features/slack/slack-account-state.tsx";
import { slackWords } from "@/features/slack/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(notificationWords)).settingsTitle,
});

export default async function NotificationSettingsPage() {
  const words = [say(notificationWords), say(handoverWords), say(slackWords)] as const;
  const [actor, t, { absence: away }, slack] = await Promise.all([requireActor(), ...words]);
  return (
    <PageBody width="form">
      <PageHeader title={t.settingsTitle} subtitle={t.settingsSubtitle} />
      <SettingsSection id="in-app" title={t.what} description={t.whatHint}>
        <Load skeleton={<PageSkeleton shape="sheet" />} read={listPreferences}>
          {({ items, hasSlack }) => <PreferenceSwitches preferences={items} hasSlack={hasSlack} />}
        </Load>
      </SettingsSection>
      <SettingsSection id="slack" title={slack.title} description={slack.hint}>
        <Load skeleton={<PageSkeleton shape="sheet" />} read={readSlackAccount}>
          {(account) => <SlackAccountState account={account} canManage={actorCan(actor, "connections:manage")} />}
        </Load>
      </SettingsSection>
      <SettingsSection id="absence" title={away.title} description={away.hint}>
        {actorCan(actor, "approvals:decide") ? (
          <Load skeleton={<PageSkeleton shape="sheet" />} read={readAbsence}>
            {(own) => <AbsenceForm {...own} />}
          </Load>
        ) : (
          <Callout tone="info">{away.notAllowed}</Callout>
        )}
      </SettingsSection>
    </PageBody>
  );
}
