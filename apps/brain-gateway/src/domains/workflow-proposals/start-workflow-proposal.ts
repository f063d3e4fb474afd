import { AppError, contract, isAppError, type ProposalTarget } from "@bizosaas/contracts";
import { canBeDescribed } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import { notFound, type VerbContext, verb } from "../../platform/http/verb.ts";
import { presentWorkflow } from "./present-workflow.ts";
import { assertFree, tooLarge } from "./rules.ts";

/** Another's workflow, one that was deleted or saved meanwhile, and one that no model could repeat. */
const assertChangeable = async (ctx: VerbContext, target: ProposalTarget): Promise<void> => {
  const { nodes } = ctx.services;
  if (canBeDescribed(await presentWorkflow(ctx.services, ctx, target), nodes)) return;
  throw new AppError("payload_too_large", tooLarge);
};

const assertTurn = async ({ tx, tenantId, actor, services }: VerbContext, now: Date): Promise<void> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`workflow_proposal:${tenantId}`}, 0))`;
  const open = await tx.workflowProposal.findMany({
    where: { tenantId, status: { in: ["queued", "working"] } },
    select: { askedById: true, status: true, startedAt: true },
  });
  assertFree(open, actor.userId, now);
  await services.limits.takeDrafting(tenantId);
};

/** What refuses a start is read in the builder, so it is said in its language. */
const inLanguage = ({ services, locale }: VerbContext, error: unknown): unknown => {
  if (!isAppError(error)) return error;
  const { code, message, retryAfterSeconds } = error;
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return new AppError(code, services.nodes.say(message, locale), wait);
};

/** The words of the person stay out of the audit log; the proposal keeps them for as long as it is there. */
export const startWorkflowProposal = verb(contract.workflowProposals.start, async (ctx, { target, ...input }) => {
  const { tx, tenantId, actor, audit, outbox, correlationId, locale, services } = ctx;
  const { aiKeyId, model } = input;
  const { userId } = actor;
  if (!(await tx.aiKey.findFirst({ where: { tenantId, id: aiKeyId }, select: { id: true } }))) throw notFound("AI key");
  const now = services.clock.now();
  try {
    if (target) await assertChangeable(ctx, target);
    await assertTurn(ctx, now);
  } catch (error) {
    throw inLanguage(ctx, error);
  }
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
