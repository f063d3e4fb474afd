import { afterAll, beforeAll, expect, test } from "vitest";
import type { WorkflowEngine } from "../../platform/engine/index.ts";
import { startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { recoverRuns } from "./recover-runs.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

/** The engine's port, noting what it is asked to look after. */
const noteAsked = () => {
  const asked: string[] = [];
  const engine: WorkflowEngine = {
    start: () => Promise.resolve(),
    carry: () => Promise.resolve(),
    ensureRunning: async ({ runId }) => void asked.push(runId),
    holders: async () => [],
    takeOver: async () => 0,
    forgetEnded: async () => 0,
    activeRuns: () => 0,
    shutdown: () => Promise.resolve(),
  };
  return { asked, engine };
};

test("many runs that fail whenever they are taken up keep nobody else's run from being recovered", async () => {
  const { database, services } = gateway;
  const spoilt = await makeRun(services.db, gateway.tenant, "running");
  await database.asAdmin("update run set fence = 9, created_at = now() - interval '1 day' where id = $1", [spoilt]);
  await database.asAdmin(
    `insert into run (tenant_id, id, workflow_id, version_id, trigger_node_id, trigger_kind, trigger, status, fence,
       correlation_id, created_at)
     select tenant_id, gen_random_uuid(), workflow_id, version_id, trigger_node_id, trigger_kind, trigger, status, fence,
       correlation_id, created_at
     from run, generate_series(1, 250) where id = $1`,
    [spoilt],
  );
  const lost = await makeRun(services.db, gateway.otherTenant, "running");
  await database.asAdmin("update run set created_at = now() - interval '2 minutes' where id = $1", [lost]);
  const { asked, engine } = noteAsked();
  await recoverRuns(services, engine);
  expect(asked).toContain(lost);
  expect(asked.length).toBeGreaterThan(1);
});
