import { AppError, type JsonValue } from "@bizosaas/contracts";
import { stepIdOf } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

export type FailedStep = { nodeId: string; path: string; id: string; input: JsonValue };

/** Of a loop an item, of an agent a move: shown under its id, with no input that could be changed. */
const isPartOfNode = (nodeId: string, path: string): boolean =>
  path.split("/").at(-1)?.startsWith(`${nodeId}.`) === true;

/** A step that nobody caught, as its last attempt left it. Throws `conflict` for any other. */
export const findFailedStep = async (
  { tx, tenantId }: TenantScope,
  runId: string,
  { nodeId, path }: { nodeId: string; path: string },
): Promise<FailedStep> => {
  const step = await tx.runStep.findFirst({
    where: { tenantId, runId, nodeId, path },
    orderBy: { attempt: "desc" },
    select: { status: true, port: true, input: true },
  });
  if (step?.status !== "failed" || step.port !== null || isPartOfNode(nodeId, path))
    throw new AppError("conflict", "Only a step that failed can be given another input.");
  return { nodeId, path, id: stepIdOf(nodeId, path), input: step.input as JsonValue };
};
