import { ProposedWorkflow, proposalLimits, StepError, WorkflowProposal } from "@bizosaas/contracts";
import { notFound } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { brokenOff, isUnderWay } from "./rules.ts";

type Whose = { userId: string; proposalId: string };

/** A proposal is its asker's alone: to all others there is none. */
export const findProposal = async ({ tx, tenantId }: TenantScope, { userId, proposalId }: Whose) => {
  const row = await tx.workflowProposal.findFirst({ where: { tenantId, id: proposalId, askedById: userId } });
  if (!row) throw notFound("proposal");
  return row;
};
type Row = Awaited<ReturnType<typeof findProposal>>;

export const toWorkflowProposal = (row: Row, now: Date): WorkflowProposal => {
  const { id, sentence, round, status, faults, proposed, error, costMicros, startedAt, finishedAt } = row;
  const isBroken = finishedAt === null && !isUnderWay(row, now);
  return WorkflowProposal.parse({
    ...{ id, sentence, round, faults, rounds: proposalLimits.rounds },
    status: isBroken ? "failed" : status,
    error: isBroken ? brokenOff : StepError.nullable().parse(error),
    proposed: ProposedWorkflow.nullable().parse(proposed),
    costMicros: costMicros === null ? null : Number(costMicros),
    startedAt: startedAt.toISOString(),
  });
};
