import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { Code, DescriptionList, PageBody, PageHeader, RelativeTime, SettingsSection } from "@bizosaas/ui";
import type { Metadata } from "next";
import { readOrganizationPage } from "@/features/organization/queries.ts";
import { RenameForm } from "@/features/organization/rename-form.tsx";
import { SecondFactorSection } from "@/features/organization/second-factor-section.tsx";
import { organizationWords } from "@/features/organization/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(organizationWords)).general.title,
});

export default async function OrganizationPage() {
  const [actor, { general: t }, locale] = await Promise.all([requireActor(), say(organizationWords), readLocale()]);
  const canManage = actorCan(actor, "organization:manage");
  return (
    <PageBody width="form">
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Load skeleton={<PageSkeleton shape="sheet" />} read={readOrganizationPage}>
        {({ id, name, slug, createdAt, requiresSecondFactor, hasFactor }) => (
          <>
            <RenameForm name={name} canManage={canManage} />
            <SecondFactorSection isRequired={requiresSecondFactor} canManage={canManage} hasFactor={hasFactor} />
            <SettingsSection id="facts" title={t.facts} description={t.factsHint}>
              <DescriptionList
                items={[
                  { id: "slug", term: t.slug, value: <Code>{slug}</Code> },
                  { id: "id", term: t.id, value: <Code>{id}</Code> },
                  { id: "created", term: t.created, value: <RelativeTime value={createdAt} locale={locale} /> },
                ]}
              />
            </SettingsSection>
          </>
        )}
      </Load>
    </PageBody>
  );
}
