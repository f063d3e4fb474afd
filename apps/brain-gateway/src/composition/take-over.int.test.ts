import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createServices } from "../platform/services/services.ts";
import { startWorkflowBench, type WorkflowBench } from "../testing/workflow-bench.ts";
import { draftWithApproval } from "../testing/workflow-drafts.ts";
import { startWorker } from "./worker.ts";

let bench: WorkflowBench;
let engine: pg.Pool;
beforeAll(async () => {
  bench = await startWorkflowBench({ WORKER_ID: "worker-gone" });
  engine = new pg.Pool({ connectionString: bench.gateway.services.env.ENGINE_DATABASE_URL, max: 1 });
});
afterAll(async () => {
  await engine?.end();
  await bench?.close();
});

/** What a worker leaves behind that ended without a word, as long ago as that. */
const leaveHeartbeat = (agoSeconds: number) =>
  bench.gateway.database.asAdmin(
    `insert into worker_heartbeat (worker_id, started_at, beat_at, version)
     values ('worker-gone', now(), now() - $1 * interval '1 second', 'v0')
     on conflict (worker_id) do update set beat_at = excluded.beat_at`,
    [agoSeconds],
  );

const whileAnotherWorks = async (work: () => Promise<void>): Promise<void> => {
  const services = await createServices({ ...bench.gateway.services.env, WORKER_ID: "worker-alive" });
  const worker = await startWorker(services);
  try {
    await work();
  } finally {
    services.startDraining();
    await worker.stop();
    await services.close();
  }
};

const holders = async (runIds: readonly string[]): Promise<string[]> => {
  const { rows } = await engine.query<{ executor_id: string }>(
    "select distinct executor_id from dbos.workflow_status where workflow_uuid = any($1::text[]) order by executor_id",
    [runIds],
  );
  return rows.map(({ executor_id }) => executor_id);
};

/** What a worker that was killed had in hand besides runs: a message, and a connection between two kinds of its sync. */
const leaveInHand = async () => {
  const { tenantId, people } = bench.gateway.tenant;
  await bench.gateway.database.asAdmin(
    `insert into outbox_message (tenant_id, id, topic, payload, attempts, claimed_by, available_at)
     values ($1, gen_random_uuid(), 'run.forget', jsonb_build_object('runId', gen_random_uuid()), 1, 'worker-gone',
       now() + interval '55 seconds')`,
    [tenantId],
  );
  const site = { connectorId: "wordpress", name: "Site", status: "connected", config: {}, account: {}, hosts: [] };
  const claim = { syncClaimedBy: "worker-gone", nextSyncAt: new Date(Date.now() + 120_000) };
  const data = { tenantId, createdById: people.owner.userId, ...site, ...claim };
  await bench.gateway.services.db.withTenant(tenantId, (tx) => tx.connection.create({ data }));
};

const inHandOfDead = async (): Promise<number> => {
  const left = await bench.gateway.database.asAdmin(
    `select from outbox_message where claimed_by = 'worker-gone'
     union all select from connection where sync_claimed_by = 'worker-gone'`,
  );
  return left.length;
};

test("what a dead worker held is carried on by another one, and what a living one holds is left to it", async () => {
  const { start, publish, runIs, getRun, call, stopWorker } = bench;
  const { id: workflowId } = await publish(draftWithApproval);
  const runIds = [await start(workflowId), await start(workflowId), await start(workflowId)];
  for (const runId of runIds) await runIs(runId, "waiting");
  await stopWorker();
  await leaveInHand();
  await leaveHeartbeat(5);
  await whileAnotherWorks(async () => {
    expect([await holders(runIds), await inHandOfDead()]).toEqual([["worker-gone"], 2]);
  });
  await leaveHeartbeat(40);
  await whileAnotherWorks(async () => {
    await expect.poll(() => holders(runIds), { timeout: 20_000 }).toEqual(["worker-alive"]);
    await expect.poll(inHandOfDead, { timeout: 5000 }).toBe(0);
    const [approved, cancelled, stays] = runIds;
    await call("approvals.approve", { approvalId: (await getRun(approved ?? "")).approvals[0]?.id });
    await call("runs.cancel", { runId: cancelled });
    await runIs(approved ?? "", "succeeded");
    await runIs(cancelled ?? "", "cancelled");
    expect((await getRun(stays ?? "")).status).toBe("waiting");
  });
}, 90_000);
