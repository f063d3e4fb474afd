import { AppError, type VersionFacts, type VersionRef, type WorkflowDefinition } from "@bizosaas/contracts";
import { upgradeDefinition } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { personNames } from "../members/index.ts";
import type { findWorkflow } from "./find-workflow.ts";

type WorkflowRow = Awaited<ReturnType<typeof findWorkflow>>;
export type VersionSide = { facts: VersionFacts; definition: WorkflowDefinition };

const nameOf = async ({ tx }: TenantScope, userId: string) => (await personNames({ tx }, [userId])).get(userId) ?? null;

const publishedSide = async (scope: TenantScope, workflow: WorkflowRow, number: number): Promise<VersionSide> => {
  const { tx, tenantId } = scope;
  const version = await tx.workflowVersion.findFirst({ where: { tenantId, workflowId: workflow.id, number } });
  if (!version) throw new AppError("not_found", "There is no such version.");
  return {
    facts: {
      ref: String(number),
      number,
      note: version.note,
      at: version.publishedAt.toISOString(),
      byName: await nameOf(scope, version.publishedById),
      isCurrent: version.id === workflow.publishedVersionId,
    },
    definition: upgradeDefinition(version.definition),
  };
};

const keptSide = async (scope: TenantScope, workflow: WorkflowRow, id: string): Promise<VersionSide> => {
  const { tx, tenantId } = scope;
  const kept = await tx.keptDraft.findFirst({ where: { tenantId, workflowId: workflow.id, id } });
  if (!kept) throw new AppError("not_found", "There is no such version.");
  const byName = await nameOf(scope, kept.keptById);
  return {
    facts: { ref: id, number: null, note: "", at: kept.keptAt.toISOString(), byName, isCurrent: false },
    definition: upgradeDefinition(kept.definition),
  };
};

/** The graph that a reference names, with who made it and when; `not_found` for one that another workflow has. */
export const loadVersionSide = async (
  scope: TenantScope,
  workflow: WorkflowRow,
  ref: VersionRef,
): Promise<VersionSide> => {
  if (/^\d+$/.test(ref)) return publishedSide(scope, workflow, Number(ref));
  if (ref !== "draft") return keptSide(scope, workflow, ref);
  const at = workflow.updatedAt.toISOString();
  return {
    facts: { ref, number: null, note: "", at, byName: null, isCurrent: false },
    definition: upgradeDefinition(workflow.draft),
  };
};
