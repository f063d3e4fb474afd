import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody, PageHeader } from "@bizosaas/ui";
import type { Metadata } from "next";
import { HealthBoard, HealthBoardSkeleton } from "@/features/health/health-board.tsx";
import { getHealth } from "@/features/health/queries.ts";
import { healthWords } from "@/features/health/words.ts";
import { requireActor } from "@/portal.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(healthWords)).title });

export default async function StatusPage() {
  await requireActor();
  const t = await say(healthWords);
  return (
    <PageBody>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Load skeleton={<HealthBoardSkeleton />} read={getHealth}>
        {(health) => <HealthBoard initial={health} />}
      </Load>
    </PageBody>
  );
}
