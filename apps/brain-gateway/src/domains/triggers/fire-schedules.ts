import { isAppError } from "@bizosaas/contracts";
import { nextFireAt, triggerFacts } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
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
};

const batch = 100;
const putOffMs = 60_000;

const dueText = `
  select tenant_id as "tenantId", id, workflow_id as "workflowId", version_id as "versionId", node_id as "nodeId", kind, config,
    next_fire_at as "nextFireAt"
  from workflow_trigger where kind = 'trigger.schedule' and next_fire_at <= now() order by next_fire_at limit $1`;

/** Fires one due schedule: moves it on and queues its run together, so that two workers can't fire it twice. */
const fire = async ({ db }: Services, due: DueTrigger): Promise<void> => {
  const { tenantId, id, workflowId, versionId, nodeId, kind, nextFireAt: at } = due;
  const { schedule } = triggerFacts({ kind, config: due.config });
  if (!schedule || !at) return;
  await db.withTenant(tenantId, async (tx) => {
    const { count } = await tx.workflowTrigger.updateMany({
      where: { tenantId, id, nextFireAt: at },
      data: { nextFireAt: nextFireAt(schedule.cron, schedule.timeZone, new Date()) },
    });
    if (count === 0) return;
    const workflow = await tx.workflow.findFirst({
      where: { tenantId, id: workflowId, state: "active", deletedAt: null },
      select: { id: true },
    });
    if (!workflow) return;
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

/** Too many runs wait to begin: it is due again in a while, and keeps nobody else's schedule from being looked at. */
const putOff = ({ db }: Services, { tenantId, id, nextFireAt: at }: DueTrigger): Promise<unknown> =>
  db.withTenant(tenantId, (tx) =>
    tx.workflowTrigger.updateMany({
      where: { tenantId, id, nextFireAt: at },
      data: { nextFireAt: new Date(Date.now() + putOffMs) },
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

/** Fires every schedule that is due. Ticks missed while no worker ran fire once, not once each. */
export const fireSchedules = async (services: Services): Promise<void> => {
  const due = await services.db.asPlatform<DueTrigger>({ name: "due-schedules", text: dueText, values: [batch] });
  for (const trigger of due) {
    await fireOrPutOff(services, trigger).catch((error: unknown) =>
      services.log.error({ err: error, triggerId: trigger.id }, "a schedule did not fire"),
    );
  }
};
