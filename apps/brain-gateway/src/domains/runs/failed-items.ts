import { AppError, secretMask, type WorkflowDefinition, type WorkflowNode } from "@bizosaas/contracts";
import { loopKind, stepIdOf, stopKind } from "@bizosaas/workflows";
import type { VerbContext } from "../../platform/http/verb-context.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { loadVersion } from "./claim-run.ts";
import { type FailedStep, failedPlaces, loopsOfPath, type Place } from "./failed-step.ts";

type Run = { id: string; versionId: string };

const loopIdsOf = (places: readonly Place[]): string[] =>
  places.flatMap(({ path }) => loopsOfPath(path).map((loop) => stepIdOf(loop.nodeId, loop.path)));

const idsOfKind = (nodes: readonly WorkflowNode[], kind: string): string[] =>
  nodes.filter((node) => node.kind === kind).map(({ id }) => id);

/** Of a path its outermost item. What lies in no loop belongs to every item. */
const outermostOf = (places: readonly Place[]): string[] => [
  ...new Set(["", ...places.map(({ path }) => path.split("/")[0] ?? "")]),
];

/**
 * A run that succeeded has dropped its originals, and would go on with the mask in their place. Looked for in what the items
 * at these places go on from, and not in every other item's.
 */
const isMasked = async ({ tx, tenantId }: TenantScope, runId: string, places: readonly Place[]): Promise<boolean> => {
  const [found] = await tx.$queryRaw<{ isMasked: boolean }[]>`
    select exists (
      select from run where tenant_id = ${tenantId}::uuid and id = ${runId}::uuid and strpos(trigger::text, ${secretMask}) > 0
    ) or exists (
      select from run_step where tenant_id = ${tenantId}::uuid and run_id = ${runId}::uuid
        and split_part(path, '/', 1) = any(${outermostOf(places)}::text[])
        and (strpos(input::text, ${secretMask}) > 0 or strpos(output::text, ${secretMask}) > 0)
    ) as "isMasked"`;
  return found?.isMasked === true;
};

const endedEarly = "A step of this run ended it early, so it can't go on. Run the workflow anew.";
const maskedThere =
  "What this run masked was dropped when it succeeded, so its items can't be done again. Run the workflow anew.";

/** Why items that failed at these places of a run that succeeded can't be done again; null where they can. */
export const whyItemsStay = async (
  scope: TenantScope,
  runId: string,
  { nodes }: Pick<WorkflowDefinition, "nodes">,
  places: readonly Place[],
): Promise<string | null> => {
  const { tx, tenantId } = scope;
  const nodeId = { in: idsOfKind(nodes, stopKind) };
  const stopped = await tx.runStep.count({ where: { tenantId, runId, nodeId, status: "succeeded" } });
  if (stopped > 0) return endedEarly;
  return (await isMasked(scope, runId, places)) ? maskedThere : null;
};

/** The loops of a failed run that are opened once more: those that went on after the very item that is changed. */
export const loopsOfChange = (step: FailedStep | undefined): ReadonlySet<string> => new Set(step && loopIdsOf([step]));

/** The loops of a run that succeeded although items of them failed. Throws `conflict` where there are none to do again. */
export const loopsToReopen = async (
  ctx: VerbContext,
  { id: runId, versionId }: Run,
  step: FailedStep | undefined,
): Promise<ReadonlySet<string>> => {
  const definition = await loadVersion(ctx.services, ctx.tenantId, versionId);
  const places = await failedPlaces(ctx, runId, { loops: idsOfKind(definition.nodes, loopKind) });
  const again = step ? [...places, step] : places;
  const loops = new Set(loopIdsOf(again));
  if (loops.size === 0)
    throw new AppError("conflict", "Only a run that failed, or items of whose loops failed, can be retried.");
  const why = await whyItemsStay(ctx, runId, definition, again);
  if (why !== null) throw new AppError("conflict", why);
  return loops;
};
