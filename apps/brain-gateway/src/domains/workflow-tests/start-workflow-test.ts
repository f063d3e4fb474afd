import { AppError, contract, type TestScope, type WorkflowDefinition } from "@bizosaas/contracts";
import { partToTest, upgradeDefinition, validateDefinition } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import { underWayStatuses } from "../../platform/events/under-way.ts";
import { type VerbContext, verb } from "../../platform/http/verb.ts";
import { assertRevision, definitionFacts, findWorkflow } from "../workflows/index.ts";
import { assertTestable, planTest } from "./plan-test.ts";
import { isUnderWay, staleMs, testsAtOnce } from "./rules.ts";

/** One at a time for a person, some for an organization: a test takes a worker's time and a vendor's patience. */
const assertFree = async ({ tx, tenantId, actor, services }: VerbContext): Promise<void> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`workflow_test:${tenantId}`}, 0))`;
  const now = services.clock.now();
  const open = await tx.workflowTest.findMany({
    where: { tenantId, status: { in: underWayStatuses }, startedAt: { gt: new Date(now.getTime() - staleMs) } },
    select: { startedById: true, status: true, startedAt: true },
  });
  const underWay = open.filter((test) => isUnderWay(test, now));
  if (underWay.some(({ startedById }) => startedById === actor.userId)) {
    throw new AppError("conflict", "A test of yours is still under way. Wait until it has ended, or stop it.");
  }
  if (underWay.length >= testsAtOnce) {
    throw new AppError("conflict", "Several people of your organization are testing right now. Try again in a minute.");
  }
};

type Asked = { workflowId: string; definition: WorkflowDefinition; nodeId: string; scope: TestScope; pinned: string[] };

/** Only what is about to run has to be in order. */
const assertInOrder = async (ctx: VerbContext, { workflowId, definition, nodeId, scope, pinned }: Asked) => {
  const { services } = ctx;
  const part = new Set(scope === "step" ? [nodeId] : partToTest(definition, nodeId, scope).nodes.map(({ id }) => id));
  for (const id of pinned) if (id !== nodeId) part.delete(id);
  const facts = await definitionFacts(ctx, definition, workflowId);
  const problem = validateDefinition(definition, services.nodes, facts).find(
    (each) => each.nodeId !== null && part.has(each.nodeId) && each.field !== null,
  );
  if (!problem) return;
  const sentence = `This can't be tested yet: ${problem.message}`;
  throw new AppError("workflow_invalid", services.nodes.say(sentence, ctx.locale));
};

export const startWorkflowTest = verb(contract.workflowTests.start, async (ctx, input) => {
  const { tx, tenantId, actor, audit, outbox, correlationId, services } = ctx;
  const { workflowId, nodeId, scope, isSending, triggerNodeId = null } = input;
  const workflow = await findWorkflow(ctx, workflowId);
  assertRevision(workflow.draftRevision, input.draftRevision);
  await assertFree(ctx);
  const definition = upgradeDefinition(workflow.draft);
  if (!definition.nodes.some(({ id }) => id === nodeId)) throw new AppError("not_found", "There is no such step.");
  const { userId } = actor;
  const asked = { workflowId, userId, definition, nodeId, scope, triggerNodeId };
  const plan = await planTest(ctx, services.nodes, asked);
  const pinned = [...plan.known].flatMap(([id, { source }]) => (source === "pin" ? [id] : []));
  await assertInOrder(ctx, { workflowId, definition, nodeId, scope, pinned });
  assertTestable(services.nodes, asked, plan);
  const testId = uuidv7();
  await tx.workflowTest.deleteMany({ where: { tenantId, workflowId, startedById: userId } });
  await tx.workflowTest.create({
    data: {
      ...{ tenantId, id: testId, workflowId, startedById: userId, nodeId, scope, isSending, correlationId, definition },
      triggerNodeId: plan.trigger.nodeId,
      startedAt: services.clock.now(),
    },
  });
  await outbox("workflow.test", { testId });
  await audit({ objectKind: "workflow", objectId: workflowId, after: { testId, nodeId, scope, isSending } });
  await services.changes.notify(tx, "workflow_test", workflowId);
  return { testId };
});
