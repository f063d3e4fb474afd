import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { ComparisonView } from "@/features/versions/comparison-view.tsx";
import { readComparison } from "@/features/versions/queries.ts";
import { versionWords } from "@/features/versions/words.ts";
import { requireActor } from "@/portal.ts";

type Props = {
  params: Promise<{ workflowId: string }>;
  searchParams: Promise<{ from?: string; to?: string }>;
};

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await say(versionWords)).compare.title });

export default async function ComparePage({ params, searchParams }: Props) {
  const [{ workflowId }, { from, to }] = await Promise.all([params, searchParams, requireActor()]);
  return (
    <PageBody>
      <Load skeleton={<PageSkeleton hasHead shape="sheet" />} read={() => readComparison(workflowId, from, to)}>
        {(read) => <ComparisonView key={`${from} ${to}`} {...read} />}
      </Load>
    </PageBody>
  );
}
