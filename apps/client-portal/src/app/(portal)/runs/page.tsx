import { say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { RunFilters } from "@/features/runs/run-filters.tsx";
import { RunList } from "@/features/runs/run-list.tsx";
import { type RunSearch, runSearchOf } from "@/features/runs/run-search.ts";
import { runWords } from "@/features/runs/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(runWords)).title });

export default async function RunsPage({ searchParams }: { searchParams: Promise<RunSearch> }) {
  await requireActor();
  const [given, t] = await Promise.all([searchParams, say(runWords)]);
  const { version: _, ...search } = runSearchOf(given);
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <RunFilters workflow={search.workflow} />
      <RunList key={JSON.stringify(search)} search={search} path="/runs" />
    </PageBody>
  );
}
