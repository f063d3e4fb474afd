import { LanguageChoice, ThemeChoice } from "@bizosaas/portal-kit/client";
import { readTheme, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader, SettingsSection } from "@bizosaas/ui";
import type { Metadata } from "next";
import { appearanceWords } from "@/features/appearance/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(appearanceWords)).title });

export default async function AppearancePage() {
  await requireActor();
  const [t, theme] = await Promise.all([say(appearanceWords), readTheme()]);
  return (
    <PageBody width="form">
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <SettingsSection id="theme" title={t.theme} description={t.themeHint}>
        <ThemeChoice initial={theme} />
      </SettingsSection>
      <SettingsSection id="language" title={t.language} description={t.languageHint}>
        <LanguageChoice />
      </SettingsSection>
    </PageBody>
  );
}
