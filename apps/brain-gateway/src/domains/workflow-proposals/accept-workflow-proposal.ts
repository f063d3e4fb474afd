import { AppError, contract, ProposedWorkflow } from "@bizosaas/contracts";
import { type VerbContext, verb } from "../../platform/http/verb.ts";
import { describeWorkflow } from "../workflow-settings/index.ts";
import { addWorkflow } from "../workflows/index.ts";
import { inLanguage } from "./in-language.ts";
import { changesAnother, originOf } from "./rules.ts";
import { findProposal } from "./view.ts";

/** What there is to make a draft of. */
const findDrafted = async (ctx: VerbContext, proposalId: string) => {
  const found = await findProposal(ctx, { userId: ctx.actor.userId, proposalId });
  if (found.workflowId !== null) throw new AppError("conflict", changesAnother);
  if (found.status !== "ready") throw new AppError("conflict", "There is nothing to make a draft of yet.");
  return found;
};

/** Makes a draft and nothing more: publishing stays a person's own act. The proposal is used up by it. */
export const acceptWorkflowProposal = verb(contract.workflowProposals.accept, async (ctx, input) => {
  const { tx, tenantId, locale } = ctx;
  const { proposalId } = input;
  const { proposed, model, sentence } = await inLanguage(ctx, () => findDrafted(ctx, proposalId));
  const { name: drafted, definition } = ProposedWorkflow.parse(proposed);
  const name = input.name ?? drafted;
  const workflow = await addWorkflow(ctx, { name, draft: definition, told: { name, proposalId, model } });
  await describeWorkflow(ctx, workflow.id, originOf(sentence, locale));
  await tx.workflowProposal.deleteMany({ where: { tenantId, id: proposalId } });
  return workflow;
});
