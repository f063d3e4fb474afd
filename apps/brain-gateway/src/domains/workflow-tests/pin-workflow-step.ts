import { AppError, contract } from "@bizosaas/contracts";
import { storableJson, upgradeDefinition } from "@bizosaas/workflows";
import { verb } from "../../platform/http/verb.ts";
import { findWorkflow } from "../workflows/index.ts";
import { lengthOf } from "./rules.ts";

/** What the pins of one draft may hold together. */
const maxTotal = 4_000_000;

/** Pins of steps that the draft no longer has go with the next pin. */
export const pinWorkflowStep = verb(contract.workflowTests.pin, async (ctx, { workflowId, nodeId, port, output }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const { draft } = await findWorkflow(ctx, workflowId);
  const ids = upgradeDefinition(draft).nodes.map(({ id }) => id);
  if (!ids.includes(nodeId)) throw new AppError("not_found", "There is no such step. Save the draft first.");
  await tx.workflowPin.deleteMany({ where: { tenantId, workflowId, nodeId: { notIn: ids } } });
  const [others] = await tx.$queryRaw<{ total: number }[]>`
    select coalesce(sum(length(output::text)), 0)::int as total from workflow_pin
    where tenant_id = ${tenantId}::uuid and workflow_id = ${workflowId}::uuid and node_id <> ${nodeId}`;
  const kept = storableJson(output) ?? {};
  if ((others?.total ?? 0) + lengthOf(kept) > maxTotal) {
    throw new AppError("payload_too_large", "This draft has too much pinned data. Take another pin away first.");
  }
  const pinnedAt = services.clock.now();
  const data = { port, output: kept, pinnedAt, pinnedById: actor.userId };
  await tx.workflowPin.upsert({
    where: { tenantId_workflowId_nodeId: { tenantId, workflowId, nodeId } },
    create: { tenantId, workflowId, nodeId, ...data },
    update: data,
  });
  await audit({ objectKind: "workflow", objectId: workflowId, after: { nodeId, port, length: lengthOf(kept) } });
  await services.changes.notify(tx, "workflow_test", workflowId);
  return { pinnedAt: pinnedAt.toISOString() };
});
