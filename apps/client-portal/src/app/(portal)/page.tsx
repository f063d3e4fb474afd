import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, readLocale, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { Suspense } from "react";
import { FirstSteps } from "@/features/overview/first-steps.tsx";
import { OverviewStats } from "@/features/overview/overview-stats.tsx";
import { getOverview, listWaitingApprovals } from "@/features/overview/queries.ts";
import { RecentRuns } from "@/features/overview/recent-runs.tsx";
import { WaitingList } from "@/features/overview/waiting-list.tsx";
import { overviewWords } from "@/features/overview/words.ts";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(portalWords)).nav.home });

const readHome = async () => {
  const [overview, approvals] = await Promise.all([getOverview(), listWaitingApprovals()]);
  return { overview, approvals: approvals.items };
};

export default async function HomePage() {
  const [actor, t, locale] = await Promise.all([requireActor(), say(overviewWords), readLocale()]);
  return (
    <PageBody>
      <PageHeader title={t.title(actor.name)} subtitle={t.subtitle(actor.tenant?.name ?? "")} />
      <Suspense fallback={<PageSkeleton />}>
        <Load read={readHome}>
          {({ overview, approvals }) => (
            <>
              <OverviewStats overview={overview} t={t} locale={locale} />
              <FirstSteps overview={overview} actor={actor} t={t.steps} />
              <WaitingList overview={overview} approvals={approvals} t={t.waiting} locale={locale} />
              <RecentRuns runs={overview.recentRuns} t={t} locale={locale} />
            </>
          )}
        </Load>
      </Suspense>
    </PageBody>
  );
}
