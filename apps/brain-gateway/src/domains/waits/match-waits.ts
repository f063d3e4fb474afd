import { type EventRequest, fitsEvent, type ResourceEvent, triggerOf } from "@bizosaas/workflows";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { endWaits, wakeRuns } from "./end-waits.ts";

/** Ends the waits that a stored event is for, but for those of the run that caused it; a repeat finds them ended. */
export const matchWaits = async (
  scope: TenantScope,
  happened: ResourceEvent,
  { at, causedByRunId }: { at: Date; causedByRunId: string | null },
): Promise<void> => {
  const { tx, tenantId } = scope;
  const { connectionId, kind: resourceKind, externalId } = happened;
  const waits = await tx.runWait.findMany({
    where: {
      ...{ tenantId, connectionId, resourceKind, endedAt: null, since: { lte: at } },
      OR: [{ externalId }, { externalId: null }],
    },
    select: { runId: true, stepKey: true, request: true },
  });
  const event = triggerOf(happened);
  const fitting = waits.filter(({ runId, request }) => {
    const { source, condition } = request as unknown as EventRequest;
    return runId !== causedByRunId && fitsEvent(source, condition, { happened, event });
  });
  if (fitting.length > 0) await wakeRuns(scope, await endWaits(scope, fitting, event));
};
