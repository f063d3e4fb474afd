import { Id } from "@bizosaas/contracts";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getRun } from "@/features/runs/queries.ts";
import { RunDetail } from "@/features/runs/run-detail.tsx";
import { runWords } from "@/features/runs/words.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ runId: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ runId }, t] = await Promise.all([params, say(runWords)]);
  const run = Id.safeParse(runId).success ? await getRun(runId).catch(() => null) : null;
  return { title: run ? `${run.workflowName} · ${run.tenantName}` : t.title };
};

export default async function RunPage({ params }: Props) {
  await requireActor();
  const { runId } = await params;
  if (!Id.safeParse(runId).success) notFound();
  return (
    <PageBody>
      <Load skeleton={<PageSkeleton hasHead shape="sheet" />} read={() => getRun(runId)}>
        {(run) => <RunDetail initial={run} />}
      </Load>
    </PageBody>
  );
}
