import { contract, type WorkflowProposal } from "@bizosaas/contracts";
import { underWayStatuses } from "../../platform/events/under-way.ts";
import { type ReadContext, readVerb } from "../../platform/http/verb.ts";
import { findProposal, toWorkflowProposal } from "./view.ts";

const load = ({ services, tenantId, actor, locale }: ReadContext, proposalId: string): Promise<WorkflowProposal> =>
  services.db.withTenant(tenantId, async (tx) => {
    const row = await findProposal({ tx, tenantId }, { userId: actor.userId, proposalId });
    const say = (sentence: string) => services.nodes.say(sentence, locale);
    return toWorkflowProposal(row, { now: services.clock.now(), say });
  });

const isOver = ({ status }: WorkflowProposal): boolean => !underWayStatuses.includes(status);

async function* follow(ctx: ReadContext, proposalId: string, ticks: AsyncIterable<void>, first: WorkflowProposal) {
  yield first;
  if (isOver(first)) return;
  for await (const _ of ticks) {
    const proposal = await load(ctx, proposalId);
    yield proposal;
    if (isOver(proposal)) return;
  }
}

/** What is known now, then again after each round until it is over. Listens before it first reads. */
export const watchWorkflowProposal = readVerb(contract.workflowProposals.watch, async (ctx, { proposalId }) => {
  const ticks = ctx.services.changes.subscribe("workflow_proposal", proposalId, ctx.signal);
  return follow(ctx, proposalId, ticks, await load(ctx, proposalId));
});
