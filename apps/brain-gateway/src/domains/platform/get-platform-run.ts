import { contract, PlatformRunStep, StepStatus, WorkflowDefinition } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import { type PlatformTx, platformVerb } from "../../platform/http/platform-verb.ts";
import { notFound } from "../../platform/http/verb.ts";
import { runOrders } from "../runs/index.ts";
import { readRuns, toPlatformError, toPlatformRun } from "./run-rows.ts";

/** The graph's shape without what its nodes are set to: prompts and addresses are the tenant's. */
const readShape = async (tx: PlatformTx, tenantId: string, runId: string) => {
  const run = await tx.run.findFirst({
    where: { tenantId, id: runId },
    select: { triggerNodeId: true, version: { select: { definition: true } } },
  });
  if (!run) throw notFound("run");
  const definition = WorkflowDefinition.parse(run.version.definition);
  const nodes = definition.nodes.map((node) => ({ ...node, config: {} }));
  return { triggerNodeId: run.triggerNodeId, definition: { ...definition, nodes } };
};

const readSteps = async (tx: PlatformTx, tenantId: string, runId: string): Promise<PlatformRunStep[]> => {
  const steps = await tx.runStep.findMany({
    where: { tenantId, runId, path: "" },
    omit: { input: true, output: true, log: true },
    orderBy: [{ startedAt: "asc" }, { nodeId: "asc" }],
  });
  return steps.map((step) => ({
    ...step,
    status: StepStatus.parse(step.status),
    input: null,
    output: null,
    log: null,
    error: toPlatformError(step.error),
    costMicros: step.costMicros === null ? null : Number(step.costMicros),
    startedAt: step.startedAt?.toISOString() ?? null,
    finishedAt: step.finishedAt?.toISOString() ?? null,
    waitsFor: PlatformRunStep.shape.waitsFor.parse(step.waitsFor),
    waitsUntil: step.waitsUntil?.toISOString() ?? null,
  }));
};

const ordering = runOrders("-started", undefined);

export const getPlatformRun = platformVerb(contract.platform.getRun, ({ platform }, { runId }) =>
  platform(async (tx) => {
    const [run] = await readRuns(tx, { where: Prisma.sql`r.id = ${runId}::uuid`, limit: 1, ordering });
    if (!run) throw notFound("run");
    const { tenantId } = run;
    return {
      ...toPlatformRun(run),
      ...(await readShape(tx, tenantId, runId)),
      steps: await readSteps(tx, tenantId, runId),
    };
  }),
);
