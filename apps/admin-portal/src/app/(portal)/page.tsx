import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { HealthStrip } from "@/features/health/health-strip.tsx";
import { AttentionList } from "@/features/overview/attention-list.tsx";
import { OverviewStats } from "@/features/overview/overview-stats.tsx";
import { getOverview } from "@/features/overview/queries.ts";
import { overviewWords } from "@/features/overview/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(overviewWords)).title });

export default async function OverviewPage() {
  await requireActor();
  const [t, locale] = await Promise.all([say(overviewWords), readLocale()]);
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Load skeleton={<PageSkeleton />} read={getOverview}>
        {(overview) => (
          <>
            <AttentionList overview={overview} t={t.attention} />
            <HealthStrip initial={overview.health} />
            <OverviewStats overview={overview} t={t.stats} locale={locale} />
          </>
        )}
      </Load>
    </PageBody>
  );
}
