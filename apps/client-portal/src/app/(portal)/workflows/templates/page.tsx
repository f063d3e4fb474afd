import { PageCrumb } from "@bizosaas/portal-kit/client";
import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { TemplateFilters } from "@/features/templates/template-filters.tsx";
import { TemplateGallery } from "@/features/templates/template-gallery.tsx";
import type { TemplateSearch } from "@/features/templates/template-search.ts";
import { templateWords } from "@/features/templates/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(templateWords)).title });

export default async function TemplatesPage({ searchParams }: { searchParams: Promise<TemplateSearch> }) {
  await requireActor();
  const [search, t] = await Promise.all([searchParams, say(templateWords)]);
  return (
    <PageBody>
      <PageCrumb label={t.title} />
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <TemplateFilters />
      <TemplateGallery key={JSON.stringify(search)} search={search} />
    </PageBody>
  );
}
