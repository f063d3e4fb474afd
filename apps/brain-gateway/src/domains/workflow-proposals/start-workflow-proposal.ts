import { contract } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { notFound, verb } from "../../platform/http/verb.ts";
import { assertFree } from "./rules.ts";

/** The words of the person stay out of the audit log; the proposal keeps them for as long as it is there. */
export const startWorkflowProposal = verb(contract.workflowProposals.start, async (ctx, input) => {
  const { tx, tenantId, actor, audit, outbox, correlationId, locale, services } = ctx;
  const { aiKeyId, model } = input;
  if (!(await tx.aiKey.findFirst({ where: { tenantId, id: aiKeyId }, select: { id: true } }))) throw notFound("AI key");
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`workflow_proposal:${tenantId}`}, 0))`;
  const now = services.clock.now();
  const open = await tx.workflowProposal.findMany({
    where: { tenantId, status: { in: ["queued", "working"] } },
    select: { askedById: true, status: true, startedAt: true },
  });
  const { userId } = actor;
  assertFree(open, userId, now);
  const proposalId = uuidv7();
  await tx.workflowProposal.deleteMany({ where: { tenantId, askedById: userId } });
  await tx.workflowProposal.create({
    data: { ...input, locale, tenantId, id: proposalId, askedById: userId, correlationId, startedAt: now },
  });
  await outbox("workflow.propose", { proposalId });
  await audit({ objectKind: "workflow_proposal", objectId: proposalId, after: { aiKeyId, model } });
  return { proposalId };
});
