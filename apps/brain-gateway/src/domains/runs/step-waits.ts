import type { RunWait } from "@bizosaas/contracts";
import { stepKeyOf } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { shownWaits, waitsOfRun } from "../waits/index.ts";

type Called = { runId: string; workflowName: string };

const calledOf = async ({ tx, tenantId }: TenantScope, parentRunId: string, stepKeys: string[]) => {
  const runs = await tx.run.findMany({
    where: { tenantId, parentRunId, parentStepKey: { in: stepKeys }, finishedAt: null },
    select: { id: true, parentStepKey: true, workflow: { select: { name: true } } },
  });
  return new Map(
    runs.map(({ id, parentStepKey, workflow }): [string, Called] => [
      parentStepKey ?? "",
      { runId: id, workflowName: workflow.name },
    ]),
  );
};

/** Moments that are waited for, and runs that were called. A wait for a time begins anew once a paused run is carried on. */
const stepWaitsOf = async (scope: TenantScope, runId: string, isPaused: boolean): Promise<RunWait[]> => {
  const { tx, tenantId } = scope;
  const steps = await tx.runStep.findMany({
    where: { tenantId, runId, status: "waiting", waitsFor: { in: isPaused ? ["child"] : ["until", "child"] } },
    orderBy: [{ waitsUntil: "asc" }, { nodeId: "asc" }, { path: "asc" }],
    take: shownWaits,
    select: { nodeId: true, path: true, iteration: true, waitsFor: true, waitsUntil: true },
  });
  const keyOf = ({ nodeId, path, iteration }: (typeof steps)[number]) => stepKeyOf(runId, nodeId, path, iteration);
  const called = await calledOf(scope, runId, steps.filter(({ waitsFor }) => waitsFor === "child").map(keyOf));
  return steps.flatMap((step) => {
    const { nodeId, path, waitsFor, waitsUntil } = step;
    const calledRun = called.get(keyOf(step)) ?? null;
    if (waitsUntil === null || (waitsFor === "child" && calledRun === null)) return [];
    const nothingElse = { connectionId: null, connectionName: null, resourceKind: null, externalId: null };
    const kind = waitsFor === "child" ? ("run" as const) : ("time" as const);
    return [{ nodeId, path, kind, calledRun, expiresAt: waitsUntil.toISOString(), ...nothingElse }];
  });
};

/** What a run waits for besides people, the first to end first. */
export const allWaitsOf = async (scope: TenantScope, runId: string, isPaused: boolean): Promise<RunWait[]> =>
  [...(await waitsOfRun(scope, runId)), ...(await stepWaitsOf(scope, runId, isPaused))]
    .toSorted((left, right) => left.expiresAt.localeCompare(right.expiresAt))
    .slice(0, shownWaits);
