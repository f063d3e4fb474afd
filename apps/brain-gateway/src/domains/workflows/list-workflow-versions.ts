import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { personNames } from "../members/index.ts";
import { findWorkflow } from "./find-workflow.ts";

export const listWorkflowVersions = verb(contract.workflows.listVersions, async (ctx, { workflowId }) => {
  const { tx, tenantId } = ctx;
  const workflow = await findWorkflow(ctx, workflowId);
  const versions = await tx.workflowVersion.findMany({
    where: { tenantId, workflowId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, note: true, publishedAt: true, publishedById: true },
    take: 200,
  });
  const names = await personNames(
    ctx,
    versions.map(({ publishedById }) => publishedById),
  );
  return {
    items: versions.map(({ id, number, note, publishedAt, publishedById }) => ({
      id,
      number,
      note,
      publishedAt: publishedAt.toISOString(),
      publishedByName: names.get(publishedById) ?? null,
      isCurrent: id === workflow.publishedVersionId,
    })),
  };
});
