import { isAppError } from "@bizosaas/contracts";
import { isRetryable } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { letGo } from "./let-go.ts";
import { responseTopic } from "./rules.ts";

/** How often a run may fail outside its steps; the engine takes it up again every half minute or so. */
const maxStumbles = 10;
/** Of all take-overs, also after a process died without a word: far beyond what restarts of workers come to. */
export const maxClaims = 1000;

const reasonOf = (error: unknown): string =>
  isAppError(error) ? error.message : "Something went wrong on our side; it is in our log.";

const stumbleText = `
  update run set stumbles = stumbles + 1
  where tenant_id = $1 and id = $2 and status not in ('succeeded', 'failed', 'cancelled') returning stumbles`;

const failText = `
  with failed as (
    update run set status = 'failed', waiting_for = null, error = $3::jsonb, finished_at = now(), fence = fence + 1
    where tenant_id = $1 and id = $2 and status not in ('succeeded', 'failed', 'cancelled')
    returning id, workflow_id, parent_run_id, parent_step_key, place
  ), steps as (
    update run_step set status = 'cancelled', finished_at = now()
    from failed where run_step.tenant_id = $1 and run_step.run_id = failed.id and run_step.status in ('running', 'waiting')
  ), unneeded as (
    delete from run_memory m using failed where m.tenant_id = $1 and m.run_id = failed.id
  ), told as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $4::uuid, 'run.failed', jsonb_build_object('runId', id) from failed
  ), woken as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $5::uuid, 'run.wake', jsonb_build_object('runId', parent_run_id, 'key', parent_step_key)
    from failed where parent_run_id is not null
  ), freed as (
    insert into outbox_message (tenant_id, id, topic, payload)
    select $1, $6::uuid, 'run.next', jsonb_build_object('workflowId', workflow_id) from failed where place = 'held'
  )
  select id from failed`;

/** Ends a run that can't go on, with its reason; whoever still holds it writes nothing more. */
export const giveUpRun = async (services: Services, { tenantId, runId }: RunRef, message: string): Promise<void> => {
  const { db, changes } = services;
  await letGo(services, { tenantId, runId });
  await db.writeAsTenant(tenantId, {
    name: "give-up-run",
    text: failText,
    values: [tenantId, runId, JSON.stringify({ code: "internal", message }), uuidv7(), uuidv7(), uuidv7()],
  });
  changes.announce("run", runId);
  changes.announce(responseTopic, runId);
  changes.announceOutbox();
};

/**
 * Counts a failure outside the steps. True when the run was given up over it: at once where trying again can't help,
 * else after so many times. A database that is gone counts nothing, and a worker that stops is no failure.
 */
export const hasGivenUp = async (services: Services, ref: RunRef, error: unknown): Promise<boolean> => {
  if (services.draining.aborted) return false;
  const { tenantId, runId } = ref;
  const [row] = await services.db.writeAsTenant<{ stumbles: number }>(tenantId, {
    name: "count-stumble",
    text: stumbleText,
    values: [tenantId, runId],
  });
  if (!row) return false;
  services.log.error({ err: error, ...ref, stumbles: row.stumbles }, "a run could not go on");
  const isHopeless = isAppError(error) && !isRetryable(error);
  if (row.stumbles < maxStumbles && !isHopeless) return false;
  const times = isHopeless ? "" : ` after ${row.stumbles} attempts`;
  await giveUpRun(services, ref, `The run was given up${times}: it can't go on. ${reasonOf(error)}`);
  return true;
};
