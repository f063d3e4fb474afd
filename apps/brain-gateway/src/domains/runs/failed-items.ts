import { AppError } from "@bizosaas/contracts";
import { loopKind, stepIdOf, stopKind } from "@bizosaas/workflows";
import type { VerbContext } from "../../platform/http/verb-context.ts";
import { mask } from "../../platform/telemetry/redact.ts";
import { loadVersion } from "./claim-run.ts";
import { type FailedStep, failedPlaces, loopsOfPath, type Place } from "./failed-step.ts";

type Run = { id: string; versionId: string };

const loopIdsOf = (places: readonly Place[]): string[] =>
  places.flatMap(({ path }) => loopsOfPath(path).map((loop) => stepIdOf(loop.nodeId, loop.path)));

/** A run that succeeded has dropped its originals, and would go on with the mask in their place. */
const isMasked = async ({ tx, tenantId }: VerbContext, runId: string): Promise<boolean> => {
  const [found] = await tx.$queryRaw<{ isMasked: boolean }[]>`
    select exists (
      select from run where tenant_id = ${tenantId}::uuid and id = ${runId}::uuid and strpos(trigger::text, ${mask}) > 0
    ) or exists (
      select from run_step where tenant_id = ${tenantId}::uuid and run_id = ${runId}::uuid
        and (strpos(input::text, ${mask}) > 0 or strpos(output::text, ${mask}) > 0)
    ) as "isMasked"`;
  return found?.isMasked === true;
};

/** The loops of a failed run that are opened once more: those that went on after the very item that is changed. */
export const loopsOfChange = (step: FailedStep | undefined): ReadonlySet<string> => new Set(step && loopIdsOf([step]));

/** The loops of a run that succeeded although items of them failed. Throws `conflict` where there are none to do again. */
export const loopsToReopen = async (
  ctx: VerbContext,
  { id: runId, versionId }: Run,
  step: FailedStep | undefined,
): Promise<ReadonlySet<string>> => {
  const { tx, tenantId, services } = ctx;
  const { nodes } = await loadVersion(services, tenantId, versionId);
  const ofKind = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  const places = await failedPlaces(ctx, runId, { loops: ofKind(loopKind) });
  const loops = new Set(loopIdsOf(step ? [...places, step] : places));
  if (loops.size === 0)
    throw new AppError("conflict", "Only a run that failed, or items of whose loops failed, can be retried.");
  const nodeId = { in: ofKind(stopKind) };
  if ((await tx.runStep.count({ where: { tenantId, runId, nodeId, status: "succeeded" } })) > 0)
    throw new AppError("conflict", "A step of this run ended it early, so it can't go on. Run the workflow anew.");
  if (await isMasked(ctx, runId)) {
    throw new AppError(
      "conflict",
      "What this run masked was dropped when it succeeded, so its items can't be done again. Run the workflow anew.",
    );
  }
  return loops;
};
