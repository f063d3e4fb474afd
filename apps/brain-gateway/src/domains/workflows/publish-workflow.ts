import { AppError, contract } from "@bizosaas/contracts";
import { upgradeDefinition, validateDefinition } from "@bizosaas/workflows";
import { verb } from "../../platform/http/verb.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { ensureForms } from "../forms/index.ts";
import { ensureWebhooks } from "../webhooks/index.ts";
import { definitionFacts } from "./definition-facts.ts";
import { findWorkflow } from "./find-workflow.ts";
import { assertPublishable, assertRevision, hasUnpublishedChanges } from "./rules.ts";
import { unfoldTriggers } from "./unfold-triggers.ts";
import { toWorkflowDetail } from "./view.ts";

type WorkflowRow = Awaited<ReturnType<typeof findWorkflow>>;

/** A second click must not make a version that differs in its number alone. */
const assertNews = async ({ tx, tenantId }: TenantScope, { draft, publishedVersionId: id }: WorkflowRow) => {
  if (id === null) return;
  const published = await tx.workflowVersion.findFirst({ where: { tenantId, id }, select: { definition: true } });
  if (hasUnpublishedChanges(draft, published?.definition)) return;
  throw new AppError("conflict", "This draft is published already. Change something first.");
};

export const publishWorkflow = verb(contract.workflows.publish, async (ctx, { workflowId, draftRevision, note }) => {
  const { tx, tenantId, actor, audit, services } = ctx;
  // Held to the commit: of two who publish at once, the second sees what the first published.
  await tx.$executeRaw`select from workflow where tenant_id = ${tenantId}::uuid and id = ${workflowId}::uuid for update`;
  const workflow = await findWorkflow(ctx, workflowId);
  assertRevision(workflow.draftRevision, draftRevision);
  await assertNews(ctx, workflow);
  const definition = upgradeDefinition(workflow.draft);
  const { nodes } = services;
  const problems = validateDefinition(definition, nodes, await definitionFacts(ctx, definition, workflowId));
  assertPublishable(problems, (sentence) => nodes.say(sentence, ctx.locale));

  const latest = await tx.workflowVersion.aggregate({ where: { tenantId, workflowId }, _max: { number: true } });
  const version = await tx.workflowVersion.create({
    data: {
      tenantId,
      workflowId,
      number: (latest._max.number ?? 0) + 1,
      definition,
      note,
      publishedById: actor.userId,
    },
  });
  const state = workflow.state === "paused" ? "paused" : "active";
  await tx.workflow.updateMany({
    where: { tenantId, id: workflowId },
    data: { publishedVersionId: version.id, state, updatedAt: new Date() },
  });
  await unfoldTriggers(ctx, { workflowId, versionId: version.id, definition });
  await ensureWebhooks(services, ctx, workflowId, definition);
  await ensureForms(ctx, workflowId, definition);
  await audit({
    objectKind: "workflow",
    objectId: workflowId,
    before: { state: workflow.state },
    after: { state, version: version.number, note },
  });
  return toWorkflowDetail(services, ctx, await findWorkflow(ctx, workflowId));
});
