import type { JsonValue } from "@bizosaas/contracts";
import type { EventOutcome } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { EventWait } from "./open-wait.ts";

/**
 * What became of a wait once its run goes on. One that nothing ended is closed by the statement that looks, so that what
 * comes late is refused rather than lost.
 */
export const settleWait = (
  services: Services,
  { tenantId, runId }: RunRef,
  { key }: EventWait,
): Promise<EventOutcome> =>
  services.db.withTenant(tenantId, async (tx) => {
    await tx.$executeRaw`
      update run_wait set outcome = 'timed_out', ended_at = now()
      where tenant_id = ${tenantId}::uuid and run_id = ${runId}::uuid and step_key = ${key} and ended_at is null`;
    const { outcome, event, endedAt } = await tx.runWait.findFirstOrThrow({ where: { tenantId, runId, stepKey: key } });
    const at = (endedAt ?? services.clock.now()).toISOString();
    return { at, event: outcome === "arrived" ? (event as JsonValue) : null };
  });
