import {
  ProposedWorkflow,
  proposalLimits,
  StepError,
  type WorkflowProblem,
  WorkflowProposal,
} from "@bizosaas/contracts";
import { z } from "zod";
import { notFound } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { brokenOff, isUnderWay, targetOf } from "./rules.ts";

type Whose = { userId: string; proposalId: string };

/** A proposal is its asker's alone: to all others there is none. */
export const findProposal = async ({ tx, tenantId }: TenantScope, { userId, proposalId }: Whose) => {
  const row = await tx.workflowProposal.findFirst({ where: { tenantId, id: proposalId, askedById: userId } });
  if (!row) throw notFound("proposal");
  return row;
};
type Row = Awaited<ReturnType<typeof findProposal>>;

type Reader = { now: Date /** Our own sentences in the reader's language. */; say: (sentence: string) => string };

export const toWorkflowProposal = (row: Row, { now, say }: Reader): WorkflowProposal => {
  const { id, sentence, round, status, faults, proposed, error, costMicros, startedAt, finishedAt } = row;
  const isBroken = finishedAt === null && !isUnderWay(row, now);
  const shown = isBroken ? brokenOff : StepError.nullable().parse(error);
  const told = (problem: WorkflowProblem) => ({ ...problem, message: say(problem.message) });
  const made = ProposedWorkflow.nullable().parse(proposed);
  return WorkflowProposal.parse({
    ...{ id, sentence, target: targetOf(row), round, rounds: proposalLimits.rounds },
    faults: z.array(z.string()).parse(faults).map(say),
    status: isBroken ? "failed" : status,
    error: shown && { ...shown, message: say(shown.message) },
    proposed: made && { ...made, choices: made.choices.map(told), warnings: made.warnings.map(told) },
    costMicros: costMicros === null ? null : Number(costMicros),
    startedAt: startedAt.toISOString(),
  });
};
