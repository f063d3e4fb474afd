import { v7 as uuidv7 } from "uuid";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { letGo } from "./let-go.ts";
import { isFinished, responseTopic } from "./rules.ts";
import { wakeTopic } from "./run-bells.ts";

type Standing = { status: string; is_cancelled: boolean; is_parked: boolean };

const standingOf = async ({ db }: Services, { tenantId, runId }: RunRef): Promise<Standing | undefined> => {
  const [row] = await db.readAsTenant<Standing>(tenantId, {
    name: "read-run-standing",
    text: `select status, cancel_requested_at is not null as is_cancelled,
        (status = 'queued' and place = 'waits') is true as is_parked
      from run where tenant_id = $1 and id = $2`,
    values: [tenantId, runId],
  });
  return row;
};

/**
 * Tells a run, wherever it is carried, to look for itself what became of what it waits for. That it was told is counted, so
 * that it is found where nobody heard. One that stands still looks once it is carried on; one that is over looks no more.
 */
export const wakeRun = async ({ db, changes }: Services, { tenantId, runId }: RunRef): Promise<void> => {
  await db.writeAsTenant(tenantId, {
    name: "wake-run",
    text: `update run set wakes = wakes + 1
      where tenant_id = $1 and id = $2 and status in ('queued', 'running', 'waiting') returning id`,
    values: [tenantId, runId],
  });
  changes.announce(wakeTopic, runId);
};

const endStandingText = `
  with ended as (
    update run set status = 'cancelled', waiting_for = null, finished_at = now(), fence = fence + 1
    where tenant_id = $1 and id = $2 and (status = 'paused' or status = 'queued' and place = 'waits')
    returning id, workflow_id, place
  ), freed as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $3::uuid, 'run.next', jsonb_build_object('workflowId', workflow_id) from ended where place = 'held'
  ), forgotten as (
    delete from run_original o using ended where o.tenant_id = $1 and o.run_id = ended.id
  )
  update run_step s set status = 'cancelled', finished_at = now()
  from ended where s.tenant_id = $1 and s.run_id = ended.id and s.status in ('running', 'waiting') returning s.run_id`;

/** No worker holds a run that is paused, or that waits for a place, so it is ended here. */
const endStanding = async (services: Services, ref: RunRef): Promise<void> => {
  const { tenantId, runId } = ref;
  await letGo(services, ref);
  await services.db.writeAsTenant(tenantId, {
    name: "end-standing",
    text: endStandingText,
    values: [tenantId, runId, uuidv7()],
  });
  services.changes.announceOutbox();
  services.changes.announce("run", runId);
  services.changes.announce(responseTopic, runId);
};

/** Wakes a run that is to pause or to stop wherever it waits, so that it looks now and not when its wait is over. */
export const haltRun = async (services: Services, { tenantId, runId }: RunRef): Promise<void> => {
  const run = await standingOf(services, { tenantId, runId });
  if (!run || isFinished(run.status)) return;
  // One that waits for a place hears of a pause when it begins.
  if (run.status !== "paused" && !run.is_parked) return wakeRun(services, { tenantId, runId });
  if (run.is_cancelled) await endStanding(services, { tenantId, runId });
};
