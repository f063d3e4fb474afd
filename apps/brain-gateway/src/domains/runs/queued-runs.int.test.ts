import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outboxHandlers } from "../../composition/outbox-handlers.ts";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import type { TestTenant } from "../../testing/people.ts";
import { fireSchedules } from "../triggers/index.ts";
import { maxQueuedRuns, type RunStart, startRun } from "./start-run.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

type Model = Pick<RunStart, "tenantId" | "workflowId" | "versionId">;

const modelOf = async (tenant: TestTenant): Promise<Model & { runId: string }> => {
  const { tenantId } = tenant;
  const runId = await makeRun(gateway.services.db, tenant, "queued");
  const { workflowId, versionId } = await gateway.services.db.withTenant(tenantId, (tx) =>
    tx.run.findFirstOrThrow({ where: { tenantId, id: runId } }),
  );
  return { tenantId, workflowId, versionId, runId };
};

const start = ({ tenantId, workflowId, versionId }: Model, more: Partial<RunStart> = {}) =>
  gateway.services.db.withTenant(tenantId, (tx) =>
    startRun(tx, {
      ...{ tenantId, workflowId, versionId, triggerNodeId: "start", triggerKind: "trigger.manual", trigger: {} },
      ...{ correlationId: "test", ...more },
    }),
  );

const fill = ({ tenantId, runId }: Model & { runId: string }, upTo: number) =>
  gateway.database.asAdmin(
    `insert into run (tenant_id, id, workflow_id, version_id, trigger_node_id, trigger_kind, trigger, status, correlation_id)
     select tenant_id, gen_random_uuid(), workflow_id, version_id, trigger_node_id, trigger_kind, trigger, 'queued', 'test'
     from run, generate_series(1, $3 - (select count(*) from run where tenant_id = $1 and status = 'queued')) where id = $2`,
    [tenantId, runId, upTo],
  );

const tooMany = { code: "rate_limited", status: 429, retryAfterSeconds: 30 };

test("no more runs of an organization wait to begin than the bound, and others start theirs all the same", async () => {
  const crowded = await modelOf(gateway.tenant);
  const calm = await modelOf(gateway.otherTenant);
  await fill(crowded, maxQueuedRuns - 1);
  const last = await start(crowded, { dedupeKey: "last" });
  await expect(start(crowded)).rejects.toMatchObject({
    ...tooMany,
    message: "10,000 runs wait to begin, which is the most. Start more once some of these have begun.",
  });
  expect(await start(crowded, { dedupeKey: "last" })).toEqual({ runId: last.runId, isNew: false });
  expect((await start(calm)).isNew).toBe(true);
  const calledBy = { runId: crowded.runId, stepKey: `${crowded.runId}:call:0`, depth: 1 };
  expect((await start(crowded, { calledBy })).isNew).toBe(true);
  await gateway.database.asAdmin("update run set status = 'running' where tenant_id = $1", [crowded.tenantId]);
  expect((await start(crowded)).isNew).toBe(true);
});

test("runs that wait for their workflow's turn fill up that workflow alone", async () => {
  const bounded = await modelOf(gateway.tenant);
  const free = await modelOf(gateway.tenant);
  await gateway.database.asAdmin(
    `insert into workflow_settings (tenant_id, workflow_id, max_runs_at_once) values ($1, $2, 1)
     on conflict (tenant_id, workflow_id) do update set max_runs_at_once = 1`,
    [bounded.tenantId, bounded.workflowId],
  );
  await gateway.database.asAdmin("update run set status = 'running' where tenant_id = $1", [bounded.tenantId]);
  await fill(bounded, maxQueuedRuns);
  const waits = "update run set place = 'waits' where tenant_id = $1 and workflow_id = $2 and status = 'queued'";
  await gateway.database.asAdmin(waits, [bounded.tenantId, bounded.workflowId]);
  await expect(start(bounded)).rejects.toMatchObject(tooMany);
  expect((await start(free)).isNew).toBe(true);
  expect((await start(bounded, { isTakenAnyway: true })).isNew).toBe(true);
  await gateway.database.asAdmin("update run set status = 'running' where tenant_id = $1", [bounded.tenantId]);
});

test("a schedule that is due while too many runs wait fires later, once", async () => {
  const { database, services } = gateway;
  const crowded = await modelOf(gateway.tenant);
  await fill(crowded, maxQueuedRuns);
  const id = uuidv7();
  await database.asAdmin("update workflow set state = 'active' where id = $1", [crowded.workflowId]);
  await database.asAdmin(
    `insert into workflow_trigger (tenant_id, id, workflow_id, version_id, node_id, kind, config, next_fire_at)
     values ($1, $2, $3, $4, 'start', 'trigger.schedule', $5, now() - interval '1 second')`,
    [crowded.tenantId, id, crowded.workflowId, crowded.versionId, { cron: "0 9 * * *", timeZone: "UTC" }],
  );
  const fired = async () =>
    (await database.asAdmin("select from run where correlation_id = $1", [`schedule:${id}`])).length;
  const isDue = async () =>
    (await database.asAdmin("select from workflow_trigger where id = $1 and put_off_until is null", [id])).length > 0;
  await fireSchedules(services);
  expect([await fired(), await isDue()]).toEqual([0, false]);
  await database.asAdmin("update run set status = 'running' where tenant_id = $1", [crowded.tenantId]);
  await database.asAdmin("update workflow_trigger set put_off_until = now() where id = $1", [id]);
  await fireSchedules(services);
  expect(await fired()).toBe(1);
});

test("a run that fails while too many runs wait is told of and handed to its error workflow", async () => {
  const { database, services, tenant } = gateway;
  const crowded = await modelOf(tenant);
  const nurse = await modelOf(tenant);
  const { tenantId } = crowded;
  await database.asAdmin("update workflow set state = 'active' where id = $1", [nurse.workflowId]);
  await database.asAdmin(
    `insert into workflow_trigger (tenant_id, id, workflow_id, version_id, node_id, kind, config)
     values ($1, $2, $3, $4, 'start', 'trigger.call', '{}')`,
    [tenantId, uuidv7(), nurse.workflowId, nurse.versionId],
  );
  await database.asAdmin(
    "insert into workflow_settings (tenant_id, workflow_id, error_workflow_id) values ($1, $2, $3)",
    [tenantId, crowded.workflowId, nurse.workflowId],
  );
  await database.asAdmin("update run set status = 'failed' where id = $1", [crowded.runId]);
  await fill(crowded, maxQueuedRuns);
  const message = { id: uuidv7(), tenantId, attempt: 1, signal: services.draining, log: services.log };
  await outboxHandlers["run.failed"]?.(services, { ...message, payload: { runId: crowded.runId } });
  const told = "select from notification where tenant_id = $1 and subject_id = $2";
  expect((await database.asAdmin(told, [tenantId, crowded.runId])).length).toBeGreaterThan(0);
  const handed = "select from run where tenant_id = $1 and dedupe_key = $2";
  expect(await database.asAdmin(handed, [tenantId, `error:${crowded.runId}:0`])).toHaveLength(1);
});
