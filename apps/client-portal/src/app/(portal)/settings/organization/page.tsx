import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { Code, DescriptionList, PageBody, PageHeader, RelativeTime, SettingsSection } from "@bizosaas/ui";
import type { Metadata } from "next";
import { Suspense } from "react";
import { getOrganization } from "@/features/organization/queries.ts";
import { RenameForm } from "@/features/organization/rename-form.tsx";
import { organizationWords } from "@/features/organization/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await say(organizationWords)).general.title,
});

export default async function OrganizationPage() {
  const [actor, { general: t }, locale] = await Promise.all([requireActor(), say(organizationWords), readLocale()]);
  return (
    <PageBody width="form">
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Suspense fallback={<PageSkeleton />}>
        <Load read={getOrganization}>
          {({ id, name, slug, createdAt }) => (
            <>
              <RenameForm name={name} canManage={actorCan(actor, "organization:manage")} />
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
      </Suspense>
    </PageBody>
  );
}
