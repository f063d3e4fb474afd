import { AppError, contract, ProposedWorkflow } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { describeWorkflow } from "../workflow-settings/index.ts";
import { addWorkflow } from "../workflows/index.ts";
import { changesAnother, originOf } from "./rules.ts";
import { findProposal } from "./view.ts";

/** Makes a draft and nothing more: publishing stays a person's own act. The proposal is used up by it. */
export const acceptWorkflowProposal = verb(contract.workflowProposals.accept, async (ctx, input) => {
  const { tx, tenantId, actor, locale, services } = ctx;
  const say = (sentence: string) => services.nodes.say(sentence, locale);
  const { proposalId } = input;
  const found = await findProposal(ctx, { userId: actor.userId, proposalId });
  const { status, proposed, model, workflowId } = found;
  if (workflowId !== null) throw new AppError("conflict", say(changesAnother));
  if (status !== "ready") throw new AppError("conflict", say("There is nothing to make a draft of yet."));
  const { name: drafted, definition } = ProposedWorkflow.parse(proposed);
  const name = input.name ?? drafted;
  const workflow = await addWorkflow(ctx, { name, draft: definition, told: { name, proposalId, model } });
  await describeWorkflow(ctx, workflow.id, originOf(found.sentence, locale));
  await tx.workflowProposal.deleteMany({ where: { tenantId, id: proposalId } });
  return workflow;
});
