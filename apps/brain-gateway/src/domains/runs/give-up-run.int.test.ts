import { RunDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DurableContext } from "../../platform/engine/index.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeRun } from "../../testing/make-run.ts";
import { draftStartedBy } from "../../testing/workflow-drafts.ts";
import { executeRun } from "./execute-run.ts";
import { createRunBells, type RunBells } from "./run-bells.ts";

let gateway: TestGateway;
let bells: RunBells;
beforeAll(async () => {
  gateway = await startTestGateway();
  bells = createRunBells(gateway.services);
});
afterAll(async () => {
  await bells?.close();
  await gateway?.close();
});

const at = { x: 0, y: 0 };
const withWait = {
  schemaVersion: 1,
  nodes: [
    { id: "start", kind: "trigger.manual", name: "Start", position: at, config: {} },
    { id: "rest", kind: "flow.wait", name: "Rest", position: at, config: { duration: "1h" } },
  ],
  edges: [{ id: "e1", source: "start", sourcePort: "out", target: "rest" }],
};

/** An engine whose own store answers nothing but errors. */
const brokenEngine: DurableContext = {
  isBegun: () => true,
  begin: () => Promise.resolve(),
  rest: () => Promise.reject(new Error("secret of the engine")),
};

const runOf = async (definition: unknown, status: "queued" | "running" = "running"): Promise<string> => {
  const runId = await makeRun(gateway.services.db, gateway.tenant, status);
  await gateway.database.asAdmin(
    "update workflow_version v set definition = $2::jsonb from run r where r.id = $1 and v.id = r.version_id",
    [runId, JSON.stringify(definition)],
  );
  return runId;
};

const getRun = async (runId: string) => {
  const token = await gateway.tenant.people.owner.token();
  return RunDetail.parse((await callOperation(gateway, "runs.get", { runId }, { token })).body);
};

const isTold = async (runId: string): Promise<boolean> => {
  const rows = await gateway.database.asAdmin<{ id: string }>(
    "select id from outbox_message where topic = 'run.failed' and payload->>'runId' = $1",
    [runId],
  );
  return rows.length === 1;
};

test("a run that fails outside its steps is taken up ten times, and then failed with a reason that gives nothing away", async () => {
  const runId = await runOf(withWait);
  const execute = () => executeRun(gateway.services, bells)({ tenantId: gateway.tenant.tenantId, runId }, brokenEngine);
  for (let attempt = 1; attempt < 10; attempt += 1) await expect(execute()).rejects.toThrow("secret of the engine");
  expect((await getRun(runId)).status).toBe("waiting");
  await execute();
  const run = await getRun(runId);
  expect(run.status).toBe("failed");
  expect(run.error?.message).toContain("given up after 10 attempts");
  expect(run.error?.message).not.toContain("secret");
  expect(run.steps.map(({ status }) => status).toSorted()).toEqual(["cancelled", "succeeded"]);
  expect(await isTold(runId)).toBe(true);
  await execute();
  expect(await getRun(runId)).toMatchObject({ status: "failed", finishedAt: run.finishedAt });
});

test("a run whose stored workflow can't be read fails at once, and says so", async () => {
  const runId = await runOf(withWait);
  await gateway.database.asAdmin(
    "update workflow_version v set definition = jsonb_set(definition, '{schemaVersion}', '9') from run r where r.id = $1 and v.id = r.version_id",
    [runId],
  );
  await executeRun(gateway.services, bells)({ tenantId: gateway.tenant.tenantId, runId }, brokenEngine);
  const [row] = await gateway.database.asAdmin<{ status: string; message: string }>(
    "select status, error->>'message' as message from run where id = $1",
    [runId],
  );
  expect(row).toMatchObject({ status: "failed", message: expect.stringContaining("can't be read") });
});

const fenceOf = async (runId: string) => {
  const sql =
    "select fence, status, (select count(*)::int from run_step s where s.run_id = r.id) as steps from run r where id = $1";
  return (await gateway.database.asAdmin<{ fence: number; status: string; steps: number }>(sql, [runId]))[0];
};

/** An engine that does not know the run yet; `whenBegun` happens while it begins it. */
const newToEngine = (whenBegun: () => Promise<unknown>): DurableContext => {
  let isBegun = false;
  const begin = async () => {
    isBegun = true;
    await whenBegun();
  };
  return { ...brokenEngine, isBegun: () => isBegun, begin };
};

test("a run without effects is claimed by the write that ends it, with every step, and no engine hears of it", async () => {
  const runId = await runOf(draftStartedBy("trigger.manual", 3), "queued");
  const durable = newToEngine(() => Promise.reject(new Error("The engine was asked.")));
  await executeRun(gateway.services, bells)({ tenantId: gateway.tenant.tenantId, runId }, durable);
  expect(await fenceOf(runId)).toEqual({ fence: 1, status: "succeeded", steps: 4 });
});

test("a run that somebody else claims before its first write is left to them", async () => {
  const runId = await runOf(withWait, "queued");
  const durable = newToEngine(() => gateway.database.asAdmin("update run set fence = 1 where id = $1", [runId]));
  await executeRun(gateway.services, bells)({ tenantId: gateway.tenant.tenantId, runId }, durable);
  expect(await fenceOf(runId)).toEqual({ fence: 1, status: "queued", steps: 1 });
});
