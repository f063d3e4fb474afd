import { contract } from "@bizosaas/contracts";
import { underWayStatuses } from "../../platform/events/under-way.ts";
import { notFound, verb } from "../../platform/http/verb.ts";
import { isUnderWay } from "./rules.ts";

/** Stops at once: what hangs is left behind. Only one's own test. */
export const cancelWorkflowTest = verb(contract.workflowTests.cancel, async (ctx, { workflowId, testId }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const test = await tx.workflowTest.findFirst({
    where: { tenantId, id: testId, workflowId, startedById: actor.userId },
    select: { status: true, startedAt: true },
  });
  if (!test) throw notFound("test");
  const cancelled = isUnderWay(test, services.clock.now());
  const now = services.clock.now();
  await tx.workflowTest.updateMany({
    where: { tenantId, id: testId, status: { in: underWayStatuses } },
    data: { cancelRequestedAt: now, status: "cancelled", finishedAt: now },
  });
  await audit({ objectKind: "workflow", objectId: workflowId, after: { testId, cancelled } });
  await services.changes.notify(tx, "workflow_test_cancel", testId);
  await services.changes.notify(tx, "workflow_test", workflowId);
  return { cancelled };
});
