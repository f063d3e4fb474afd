import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { findWorkflow } from "./find-workflow.ts";
import { assertRevision } from "./rules.ts";
import { toWorkflowDetail } from "./view.ts";

export const saveWorkflowDraft = verb(
  contract.workflows.saveDraft,
  async (ctx, { workflowId, draftRevision, name, draft }) => {
    const { tx, tenantId, audit, services } = ctx;
    const workflow = await findWorkflow(ctx, workflowId);
    assertRevision(workflow.draftRevision, draftRevision);
    const { count } = await tx.workflow.updateMany({
      where: { tenantId, id: workflowId, draftRevision },
      data: { draft, draftRevision: { increment: 1 }, updatedAt: new Date(), ...(name !== undefined && { name }) },
    });
    if (count === 0) assertRevision(draftRevision + 1, draftRevision);
    const saved = await findWorkflow(ctx, workflowId);
    await audit({
      objectKind: "workflow",
      objectId: workflowId,
      before: { name: workflow.name, draftRevision },
      after: { name: saved.name, draftRevision: saved.draftRevision, nodes: draft.nodes.length },
    });
    return toWorkflowDetail(services, ctx, saved);
  },
);
