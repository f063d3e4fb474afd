import { AppError, contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { startRun } from "../runs/index.ts";
import { findWorkflow } from "./find-workflow.ts";

export const runWorkflow = verb(contract.workflows.run, async (ctx, { workflowId, input }) => {
  const { tx, tenantId, actor, audit, correlationId } = ctx;
  const workflow = await findWorkflow(ctx, workflowId);
  if (workflow.state !== "active") {
    throw new AppError(
      "conflict",
      workflow.state === "draft"
        ? "Publish this workflow before you run it."
        : "This workflow is paused. Resume it to run it.",
    );
  }
  const trigger = await tx.workflowTrigger.findFirst({ where: { tenantId, workflowId, kind: "trigger.manual" } });
  if (!trigger)
    throw new AppError(
      "conflict",
      "This workflow has no manual trigger. Add one on the canvas and publish it to run it by hand.",
    );
  const { runId } = await startRun(tx, {
    tenantId,
    workflowId,
    versionId: trigger.versionId,
    triggerNodeId: trigger.nodeId,
    triggerKind: trigger.kind,
    trigger: input,
    startedById: actor.userId,
    correlationId,
  });
  await audit({ objectKind: "workflow", objectId: workflowId, after: { runId } });
  return { runId };
});
