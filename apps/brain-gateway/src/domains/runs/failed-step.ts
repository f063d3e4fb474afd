import { AppError, type JsonValue } from "@bizosaas/contracts";
import { stepIdOf } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

export type Place = { nodeId: string; path: string };
export type FailedStep = Place & { id: string; input: JsonValue };

/** Of a loop an item, of an agent a move: shown under its id, with no input that could be changed. */
const isPartOfNode = ({ nodeId, path }: Place): boolean => path.split("/").at(-1)?.startsWith(`${nodeId}.`) === true;

/** The loops that a path lies in: `each.3/inner.0` in `each`, and in that item's own `inner`. */
export const loopsOfPath = (path: string): Place[] => {
  const parts = path === "" ? [] : path.split("/");
  return parts.map((part, depth) => ({
    nodeId: part.slice(0, part.lastIndexOf(".")),
    path: parts.slice(0, depth).join("/"),
  }));
};

/** The workflow has gone on by the loop's error exit: nothing in it is done again. */
const isInCaughtLoop = async ({ tx, tenantId }: TenantScope, runId: string, path: string): Promise<boolean> => {
  const loops = loopsOfPath(path);
  if (loops.length === 0) return false;
  return (await tx.runStep.count({ where: { tenantId, runId, port: "error", OR: loops } })) > 0;
};

/** A step that nobody caught, as its last attempt left it. Throws `conflict` for any other. */
export const findFailedStep = async (scope: TenantScope, runId: string, place: Place): Promise<FailedStep> => {
  const { nodeId, path } = place;
  const step = await scope.tx.runStep.findFirst({
    where: { tenantId: scope.tenantId, runId, nodeId, path },
    orderBy: { attempt: "desc" },
    select: { status: true, port: true, input: true },
  });
  const hasFailed = step?.status === "failed" && step.port === null && !isPartOfNode(place);
  if (!hasFailed || (await isInCaughtLoop(scope, runId, path)))
    throw new AppError("conflict", "Only a step that failed can be given another input.");
  return { nodeId, path, id: stepIdOf(nodeId, path), input: step.input as JsonValue };
};

const failedText = `
  select s.node_id as "nodeId", s.path, s.attempt from run_step s
  where s.tenant_id = $1::uuid and s.run_id = $2::uuid and s.status = 'failed' and s.port is null
    and s.node_id <> all($3::text[]) and not starts_with(split_part(s.path, '/', -1), s.node_id || '.')
    and not exists (
      select from run_step later where later.tenant_id = $1::uuid and later.run_id = $2::uuid
        and later.node_id = s.node_id and later.path = s.path and later.attempt > s.attempt)
    and not exists (
      select from run_step caught where caught.tenant_id = $1::uuid and caught.run_id = $2::uuid
        and caught.node_id = any($3::text[]) and caught.port = 'error'
        and starts_with(s.path, case caught.path when '' then '' else caught.path || '/' end || caught.node_id || '.'))
  order by length(s.path), s.path, s.node_id limit $4`;

/** The steps that nobody caught, where they failed rather than the loops around them, in the items' order. */
export const failedPlaces = (
  { tx, tenantId }: TenantScope,
  runId: string,
  { loops, limit = null }: { loops: readonly string[]; limit?: number | null },
): Promise<(Place & { attempt: number })[]> => tx.$queryRawUnsafe(failedText, tenantId, runId, loops, limit);
