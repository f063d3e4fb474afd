import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { OverviewBody } from "@/features/overview/overview-body.tsx";
import { OverviewSkeleton } from "@/features/overview/overview-skeleton.tsx";
import { getOverview } from "@/features/overview/queries.ts";
import { readDays } from "@/features/overview/range.ts";
import { RangeLinks } from "@/features/overview/range-links.tsx";
import { overviewWords } from "@/features/overview/words.ts";
import { requireActor } from "@/portal.ts";
import { portalWords } from "@/words.ts";

type Props = { searchParams: Promise<{ days?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(portalWords)).nav.home });

export default async function HomePage({ searchParams }: Props) {
  const [actor, t, search] = await Promise.all([requireActor(), say(overviewWords), searchParams]);
  const days = readDays(search.days);
  return (
    <PageBody>
      <PageHeader
        title={t.title(actor.name)}
        subtitle={t.subtitle(actor.tenant?.name ?? "")}
        actions={<RangeLinks days={days} t={t.range} />}
      />
      <Load key={days} skeleton={<OverviewSkeleton label={t.loading} />} read={() => getOverview(days)}>
        {(overview) => <OverviewBody overview={overview} actor={actor} />}
      </Load>
    </PageBody>
  );
}
