import { isAppError } from "@bizosaas/contracts";
import { isMissed, nextFireAt, triggerFacts } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { writeAudit } from "../../platform/tenancy/write-audit.ts";
import { startRun } from "../runs/index.ts";

type DueTrigger = {
  tenantId: string;
  id: string;
  workflowId: string;
  versionId: string;
  nodeId: string;
  kind: string;
  config: unknown;
  nextFireAt: Date | null;
  /** By the database's clock, which says what is due. */
  now: Date;
};

const batch = 100;
const putOffMs = 60_000;

const dueText = `
  select tenant_id as "tenantId", id, workflow_id as "workflowId", version_id as "versionId", node_id as "nodeId", kind, config,
    next_fire_at as "nextFireAt", now() as now
  from workflow_trigger
  where kind = 'trigger.schedule' and next_fire_at <= now() and coalesce(put_off_until, next_fire_at) <= now()
  order by coalesce(put_off_until, next_fire_at) limit $1`;

const tellOfSkipped = async (scope: TenantScope, { id, workflowId, nextFireAt: at }: DueTrigger): Promise<void> => {
  const actor = { kind: "system" as const, part: "schedules", tenantId: scope.tenantId };
  await writeAudit(
    scope,
    { actor, action: "workflow.skip_missed", correlationId: `schedule:${id}` },
    {
      ...{ objectKind: "workflow", objectId: workflowId, after: { scheduledFor: at?.toISOString() } },
      reason: "Nothing could start it at its time, and its schedule says to skip what was missed.",
    },
  );
};

/** Fires one due schedule: moves it on and queues its run together, so that two workers can't fire it twice. */
const fire = async ({ db }: Services, due: DueTrigger): Promise<void> => {
  const { tenantId, id, workflowId, versionId, nodeId, kind, nextFireAt: at } = due;
  const { schedule } = triggerFacts({ kind, config: due.config });
  if (!schedule || !at) return;
  await db.withTenant(tenantId, async (tx) => {
    const { count } = await tx.workflowTrigger.updateMany({
      where: { tenantId, id, nextFireAt: at },
      data: { nextFireAt: nextFireAt(schedule.cron, schedule.timeZone, due.now), putOffUntil: null },
    });
    if (count === 0) return;
    const workflow = await tx.workflow.findFirst({
      where: { tenantId, id: workflowId, state: "active", deletedAt: null },
      select: { id: true },
    });
    if (!workflow) return;
    if (schedule.missed === "skip" && isMissed(at, due.now)) return tellOfSkipped({ tx, tenantId }, due);
    const tick = at.toISOString();
    await startRun(tx, {
      tenantId,
      workflowId,
      versionId,
      triggerNodeId: nodeId,
      triggerKind: kind,
      trigger: { scheduledFor: tick },
      dedupeKey: `schedule:${id}:${tick}`,
      correlationId: `schedule:${id}`,
    });
  });
};

/** Too many runs wait to begin: it is tried again in a while for the same time, and keeps nobody else's schedule from being looked at. */
const putOff = ({ db }: Services, { tenantId, id, nextFireAt: at, now }: DueTrigger): Promise<unknown> =>
  db.withTenant(tenantId, (tx) =>
    tx.workflowTrigger.updateMany({
      where: { tenantId, id, nextFireAt: at },
      data: { putOffUntil: new Date(now.getTime() + putOffMs) },
    }),
  );

const fireOrPutOff = async (services: Services, due: DueTrigger): Promise<void> => {
  try {
    await fire(services, due);
  } catch (error) {
    if (!isAppError(error) || error.code !== "rate_limited") throw error;
    await putOff(services, due);
  }
};

/** Fires every schedule that is due. Ticks missed while no worker ran fire once, not once each, or not at all if so wished. */
export const fireSchedules = async (services: Services): Promise<void> => {
  const due = await services.db.asPlatform<DueTrigger>({ name: "due-schedules", text: dueText, values: [batch] });
  for (const trigger of due) {
    await fireOrPutOff(services, trigger).catch((error: unknown) =>
      services.log.error({ err: error, triggerId: trigger.id }, "a schedule did not fire"),
    );
  }
};
