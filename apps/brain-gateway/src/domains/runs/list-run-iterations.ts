import { contract, Json, type RunIteration, StepError, StepStatus } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";

/** The items of a loop by their order, one page at a time; a loop may have 10,000. */
export const listRunIterations = verb(
  contract.runs.listIterations,
  async ({ tx, tenantId }, { runId, nodeId, within, status, from, limit }) => {
    const run = await tx.run.findFirst({ where: { tenantId, id: runId }, select: { id: true } });
    if (!run) throw notFound("run");
    const where = {
      ...{ tenantId, runId, nodeId, path: { startsWith: `${within === "" ? "" : `${within}/`}${nodeId}.` } },
      ...(status && { status }),
    };
    const rows = await tx.runStep.findMany({
      where: { ...where, iteration: { gte: from } },
      orderBy: { iteration: "asc" },
      take: limit + 1,
    });
    const items = rows.slice(0, limit).map(
      (row): RunIteration => ({
        path: row.path,
        index: row.iteration,
        status: StepStatus.parse(row.status),
        item: Json.parse(row.input),
        error: StepError.safeParse(row.error).data ?? null,
        startedAt: row.startedAt?.toISOString() ?? null,
        finishedAt: row.finishedAt?.toISOString() ?? null,
      }),
    );
    return { items, total: await tx.runStep.count({ where }), next: rows[limit]?.iteration ?? null };
  },
);
