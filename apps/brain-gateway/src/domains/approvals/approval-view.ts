import { Approval } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { personNames } from "../members/index.ts";

type Where = { status?: string | { not: string }; runId?: string; id?: string; OR?: object[] };

/** Approvals with the names a page shows, newest first. */
export const findApprovals = async (
  { tx, tenantId }: TenantScope,
  where: Where,
  take: number,
): Promise<{ view: Approval; createdAt: Date }[]> => {
  const rows = await tx.approval.findMany({
    where: { tenantId, ...where },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
    include: { run: { select: { workflowId: true, workflow: { select: { name: true } } } } },
  });
  const names = await personNames(
    { tx },
    rows.map(({ decidedById }) => decidedById),
  );
  return rows.map((row) => ({
    createdAt: row.createdAt,
    view: Approval.parse({
      ...row,
      workflowId: row.run.workflowId,
      workflowName: row.run.workflow.name,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedByName: (row.decidedById && names.get(row.decidedById)) ?? null,
    }),
  }));
};

export const approvalsOfRun = async (scope: TenantScope, runId: string): Promise<Approval[]> =>
  (await findApprovals(scope, { runId }, 100)).map(({ view }) => view);
