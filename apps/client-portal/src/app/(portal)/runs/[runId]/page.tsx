import { shownReceipts } from "@bizosaas/contracts";
import { actorCan } from "@bizosaas/portal-kit";
import { PageSkeleton } from "@bizosaas/portal-kit/client";
import { Load, say } from "@bizosaas/portal-kit/server";
import { PageBody } from "@bizosaas/ui";
import type { Metadata } from "next";
import { getRun } from "@/features/runs/queries.ts";
import { RunDetailView } from "@/features/runs/run-detail.tsx";
import { runWords } from "@/features/runs/words.ts";
import { listNodeKinds } from "@/features/workflows/queries.ts";
import { requireActor } from "@/portal.ts";

type Props = { params: Promise<{ runId: string }> };

const readDetail = async (runId: string) => {
  const [run, kinds] = await Promise.all([getRun(runId), listNodeKinds()]);
  return { run, kinds: kinds.items };
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const [{ runId }, t] = await Promise.all([params, say(runWords)]);
  const run = await getRun(runId).catch(() => null);
  return { title: run ? `${run.workflowName}: ${run.triggerSummary}` : t.title };
};

export default async function RunPage({ params }: Props) {
  const [{ runId }, actor] = await Promise.all([params, requireActor()]);
  const rights = { canOperate: actorCan(actor, "runs:operate"), canDecide: actorCan(actor, "approvals:decide") };
  return (
    <PageBody>
      <Load skeleton={<PageSkeleton hasHead shape="sheet" />} read={() => readDetail(runId)}>
        {({ run, kinds }) => <RunDetailView initial={run} kinds={kinds} receiptLimit={shownReceipts} {...rights} />}
      </Load>
    </PageBody>
  );
}
