import { contract } from "@bizosaas/contracts";
import { underWayStatuses } from "../../platform/events/under-way.ts";
import { verb } from "../../platform/http/verb.ts";
import { isUnderWay } from "./rules.ts";
import { findProposal } from "./view.ts";

/** Stops at once: the answer that is on its way is not waited for. */
export const cancelWorkflowProposal = verb(contract.workflowProposals.cancel, async (ctx, { proposalId }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  const now = services.clock.now();
  const cancelled = isUnderWay(await findProposal(ctx, { userId: actor.userId, proposalId }), now);
  await tx.workflowProposal.updateMany({
    where: { tenantId, id: proposalId, status: { in: underWayStatuses } },
    data: { status: "cancelled", finishedAt: now },
  });
  await audit({ objectKind: "workflow_proposal", objectId: proposalId, after: { cancelled } });
  await services.changes.notify(tx, "workflow_proposal", proposalId);
  return { cancelled };
});
