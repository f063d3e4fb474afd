import { AppError, contract, type ProposalTarget } from "@bizosaas/contracts";
import { canBeDescribed } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import { underWayStatuses } from "../../platform/events/under-way.ts";
import { notFound, type VerbContext, verb } from "../../platform/http/verb.ts";
import { inLanguage } from "./in-language.ts";
import { presentDraft } from "./present-workflow.ts";
import { assertFree, tooLarge } from "./rules.ts";

/** Another's workflow, one that was deleted or saved meanwhile, and one that no model could repeat. */
const assertChangeable = async (ctx: VerbContext, target: ProposalTarget): Promise<void> => {
  const { nodes } = ctx.services;
  if (canBeDescribed(await presentDraft(ctx.services, ctx, target), nodes)) return;
  throw new AppError("payload_too_large", tooLarge);
};

const assertTurn = async ({ tx, tenantId, actor, services }: VerbContext, now: Date): Promise<void> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`workflow_proposal:${tenantId}`}, 0))`;
  const open = await tx.workflowProposal.findMany({
    where: { tenantId, status: { in: underWayStatuses } },
    select: { askedById: true, status: true, startedAt: true },
  });
  assertFree(open, actor.userId, now);
  await services.limits.takeDrafting(tenantId);
};

/** The words of the person stay out of the audit log; the proposal keeps them for as long as it is there. */
export const startWorkflowProposal = verb(contract.workflowProposals.start, async (ctx, { target, ...input }) => {
  const { tx, tenantId, actor, audit, outbox, correlationId, locale, services } = ctx;
  const { aiKeyId, model } = input;
  const { userId } = actor;
  if (!(await tx.aiKey.findFirst({ where: { tenantId, id: aiKeyId }, select: { id: true } }))) throw notFound("AI key");
  const now = services.clock.now();
  await inLanguage(ctx, async () => {
    if (target) await assertChangeable(ctx, target);
    await assertTurn(ctx, now);
  });
  const proposalId = uuidv7();
  await tx.workflowProposal.deleteMany({ where: { tenantId, askedById: userId } });
  await tx.workflowProposal.create({
    data: {
      ...{ ...input, ...target, locale, tenantId, id: proposalId },
      ...{ askedById: userId, correlationId, startedAt: now },
    },
  });
  await outbox("workflow.propose", { proposalId });
  await audit({ objectKind: "workflow_proposal", objectId: proposalId, after: { aiKeyId, model, ...target } });
  return { proposalId };
});
