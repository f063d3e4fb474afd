import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader, TabLinks } from "@bizosaas/ui";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { ContentFilters } from "@/features/content/content-filters.tsx";
import { ContentList, ContentListSkeleton, type ContentSearch } from "@/features/content/content-list.tsx";
import { kindOfSlug, kindSlug, kinds } from "@/features/content/kinds.ts";
import { contentWords } from "@/features/content/words.ts";
import { requireActor } from "@/portal.ts";

type Props = {
  params: Promise<{ kind: string }>;
  searchParams: Promise<ContentSearch>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ kind }, t] = await Promise.all([params, say(contentWords)]);
  const known = kindOfSlug(kind);
  return { title: known ? t.kinds[known] : t.title };
};

export default async function ContentKindPage({ params, searchParams }: Props) {
  await requireActor();
  const [{ kind: slug }, search, t] = await Promise.all([params, searchParams, say(contentWords)]);
  const kind = kindOfSlug(slug) ?? notFound();
  const tabs = kinds.map((each) => ({ href: `/content/${kindSlug(each)}`, label: t.kinds[each] }));
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <TabLinks label={t.tabs} tabs={tabs} currentHref={`/content/${slug}`} LinkComponent={Link} />
      <ContentFilters key={kind} kind={kind} />
      <Suspense key={`${slug}?${new URLSearchParams(search)}`} fallback={<ContentListSkeleton kind={kind} />}>
        <ContentList kind={kind} search={search} />
      </Suspense>
    </PageBody>
  );
}
