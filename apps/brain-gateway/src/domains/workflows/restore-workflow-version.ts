import { AppError, contract, type VersionRef } from "@bizosaas/contracts";
import { upgradeDefinition } from "@bizosaas/workflows";
import { hashOf } from "../../platform/http/hash-of.ts";
import { verb } from "../../platform/http/verb.ts";
import type { Transaction } from "../../platform/http/verb-context.ts";
import { findWorkflow } from "./find-workflow.ts";
import { loadVersionSide } from "./load-version-side.ts";
import { assertRevision } from "./rules.ts";

/** Per workflow; older ones go. */
const keptDrafts = 20;

type WorkflowRow = Awaited<ReturnType<typeof findWorkflow>>;

const dropOldest = async ({ tx, tenantId }: Transaction, workflowId: string) => {
  const old = await tx.keptDraft.findMany({
    where: { tenantId, workflowId },
    orderBy: [{ keptAt: "desc" }, { id: "desc" }],
    skip: keptDrafts,
    select: { id: true },
  });
  await tx.keptDraft.deleteMany({ where: { tenantId, id: { in: old.map(({ id }) => id) } } });
};

/** How to have the present draft back: the version that it equals, or a copy that is kept for it. */
const keepDraft = async (scope: Transaction, workflow: WorkflowRow, keptById: string): Promise<VersionRef> => {
  const { tx, tenantId } = scope;
  const { id: workflowId, draft } = workflow;
  const [published] = await tx.$queryRaw<{ number: number }[]>`
    select v.number from workflow_version v
    join workflow w on w.tenant_id = v.tenant_id and w.id = v.workflow_id and w.draft = v.definition
    where v.tenant_id = ${tenantId}::uuid and v.workflow_id = ${workflowId}::uuid
    order by v.number desc limit 1`;
  if (published) return String(published.number);
  const kept = await tx.keptDraft.create({
    data: { tenantId, workflowId, definition: draft ?? {}, keptById },
    select: { id: true },
  });
  await dropOldest(scope, workflowId);
  return kept.id;
};

export const restoreWorkflowVersion = verb(
  contract.workflows.restoreVersion,
  async (ctx, { workflowId, ref, draftRevision }) => {
    const { tx, tenantId, actor, audit } = ctx;
    // Held to the commit: a save that comes meanwhile waits, and is then told that the draft is another.
    await tx.$executeRaw`select from workflow where tenant_id = ${tenantId}::uuid and id = ${workflowId}::uuid for update`;
    const workflow = await findWorkflow(ctx, workflowId);
    assertRevision(workflow.draftRevision, draftRevision);
    const { definition } = await loadVersionSide(ctx, workflow, ref);
    if (hashOf(upgradeDefinition(workflow.draft)) === hashOf(definition))
      throw new AppError("conflict", "The draft is the same as this already.");
    const undo = await keepDraft(ctx, workflow, actor.userId);
    await tx.workflow.updateMany({
      where: { tenantId, id: workflowId },
      data: { draft: definition, draftRevision: { increment: 1 }, updatedAt: new Date() },
    });
    await audit({
      objectKind: "workflow",
      objectId: workflowId,
      before: { draftRevision, keptAs: undo },
      after: { draftRevision: draftRevision + 1, restored: ref },
    });
    return { draftRevision: draftRevision + 1, undo };
  },
);
