import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { z } from "zod";
import { runningEngine } from "../../composition/engine-part.ts";
import { startWorker, type Worker } from "../../composition/worker.ts";
import { createPreparedPool } from "../../platform/engine/prepared-pool.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { draftStartedBy, draftWithApproval, draftWithTwoWaits } from "../../testing/workflow-drafts.ts";
import { recoverRuns } from "./recover-runs.ts";

let gateway: TestGateway;
let worker: Worker;

beforeAll(async () => {
  gateway = await startTestGateway({ withEngine: true });
  worker = await startWorker(gateway.services);
}, 60_000);
afterAll(async () => {
  gateway.services.startDraining();
  await worker.stop();
  await gateway.close();
});

const Run = z.object({
  status: z.string(),
  waitingFor: z.string().nullable(),
  steps: z.array(z.object({ nodeId: z.string(), status: z.string(), output: z.unknown() })),
  approvals: z.array(z.object({ id: z.string(), status: z.string() })),
});

const call = async (name: string, input: Record<string, unknown>) => {
  const token = await gateway.tenant.people.owner.token();
  const { body, problem } = await callOperation(gateway, name, input, { token });
  if (problem) throw new Error(JSON.stringify(problem));
  return body;
};

const publish = async (draft: unknown): Promise<string> => {
  const { id, draftRevision } = z
    .object({ id: z.string(), draftRevision: z.number() })
    .parse(await call("workflows.create", { name: "Journey", draft }));
  await call("workflows.publish", { workflowId: id, draftRevision });
  return id;
};

const start = async (workflowId: string): Promise<string> =>
  z.object({ runId: z.string() }).parse(await call("workflows.run", { workflowId, input: { text: "hello" } })).runId;

const runIs = (runId: string, status: string) =>
  expect
    .poll(async () => Run.parse(await call("runs.get", { runId })).status, { timeout: 15_000, interval: 50 })
    .toBe(status);

const getRun = async (runId: string) => Run.parse(await call("runs.get", { runId }));

describe("a run", () => {
  it("ends, without them, when a step puts out or quotes characters that no database keeps", async () => {
    const draft = draftStartedBy("trigger.manual", 2);
    const [, first, second] = draft.nodes;
    if (!first || !second) throw new Error("The draft has no steps.");
    const fields = { odd: "'a' + '\\u0000' + 'b'", half: "'c'" };
    first.config = { fields };
    second.kind = "human.approval";
    second.config = { title: "{{ steps.step_1.odd }}", message: "{{ 'x\\u0000y' }}" };
    const runId = await start(await publish(draft));
    await runIs(runId, "waiting");
    const { steps, approvals } = await getRun(runId);
    expect(steps.find(({ nodeId }) => nodeId === "step_1")?.output).toEqual({ odd: "ab", half: "c" });
    expect(approvals).toHaveLength(1);
  });

  it("goes through its nodes and keeps what each put out", async () => {
    const runId = await start(await publish(draftStartedBy("trigger.manual", 3)));
    await runIs(runId, "succeeded");
    const { steps } = await getRun(runId);
    expect(Object.fromEntries(steps.map(({ nodeId, status, output }) => [nodeId, [status, output]]))).toEqual({
      start: ["succeeded", { text: "hello" }],
      step_1: ["succeeded", { sum: 1 }],
      step_2: ["succeeded", { sum: 2 }],
      step_3: ["succeeded", { sum: 3 }],
    });
  });

  it("waits for a person and goes on by the port of their answer", async () => {
    const runId = await start(await publish(draftWithApproval));
    await runIs(runId, "waiting");
    const waiting = await getRun(runId);
    expect(waiting.waitingFor).toBe("Ask");
    await call("approvals.approve", { approvalId: waiting.approvals[0]?.id });
    await runIs(runId, "succeeded");
    const { steps } = await getRun(runId);
    expect(steps.find(({ nodeId }) => nodeId === "after")?.output).toEqual({ answer: "approved" });
  });

  it("refuses a second decision and says what the first was", async () => {
    const runId = await start(await publish(draftWithApproval));
    await runIs(runId, "waiting");
    const approvalId = (await getRun(runId)).approvals[0]?.id;
    await call("approvals.reject", { approvalId });
    await expect(call("approvals.approve", { approvalId })).rejects.toThrow(/rejected already/);
    await runIs(runId, "succeeded");
    expect((await getRun(runId)).steps.find(({ nodeId }) => nodeId === "after")?.status).toBe("skipped");
  });

  it("stops when it is cancelled while it waits, and closes its approval", async () => {
    const runId = await start(await publish(draftWithApproval));
    await runIs(runId, "waiting");
    await call("runs.cancel", { runId });
    await runIs(runId, "cancelled");
    const { approvals, steps } = await getRun(runId);
    expect(approvals.map(({ status }) => status)).toEqual(["cancelled"]);
    expect(steps.find(({ nodeId }) => nodeId === "ask")?.status).toBe("cancelled");
  });

  it("goes on with a decision although another branch still waits, and closes what is left when cancelled", async () => {
    const runId = await start(await publish(draftWithTwoWaits));
    await runIs(runId, "waiting");
    await call("approvals.approve", { approvalId: (await getRun(runId)).approvals[0]?.id });
    await expect
      .poll(async () => (await getRun(runId)).steps.find(({ nodeId }) => nodeId === "after")?.status, {
        timeout: 15_000,
      })
      .toBe("succeeded");
    expect((await getRun(runId)).status).toBe("waiting");
    await call("runs.cancel", { runId });
    await runIs(runId, "cancelled");
  });

  it("that could not go on for reasons of ours is taken up again, and goes on", async () => {
    const { database, services } = gateway;
    const workflowId = await publish(draftWithApproval);
    const engine = new pg.Client({ connectionString: services.env.ENGINE_DATABASE_URL });
    await engine.connect();
    try {
      await database.asAdmin("alter table run_step add constraint broken check (node_id <> 'ask') not valid");
      const runId = await start(workflowId);
      const given = async () => {
        const { rows } = await engine.query<{ status: string }>(
          "select status from dbos.workflow_status where workflow_uuid = $1",
          [runId],
        );
        return rows[0]?.status;
      };
      await expect.poll(given, { timeout: 15_000 }).toBe("ERROR");
      await database.asAdmin("alter table run_step drop constraint broken");
      await database.asAdmin("update run set created_at = created_at - interval '2 minutes' where id = $1", [runId]);
      await recoverRuns(services, runningEngine());
      await runIs(runId, "waiting");
      await call("approvals.approve", { approvalId: (await getRun(runId)).approvals[0]?.id });
      await runIs(runId, "succeeded");
    } finally {
      await engine.end();
    }
  });
});

test("the engine forgets a run some time after its end, and neither one that waits nor what a message starts again", async () => {
  const workflowId = await publish(draftWithApproval);
  const [over, waiting] = [await start(workflowId), await start(workflowId)];
  for (const runId of [over, waiting]) await runIs(runId, "waiting");
  await call("approvals.approve", { approvalId: (await getRun(over)).approvals[0]?.id });
  await runIs(over, "succeeded");
  const engine = new pg.Client({ connectionString: gateway.services.env.ENGINE_DATABASE_URL });
  await engine.connect();
  const kept = async (runId: string) => {
    const sql = `select (select count(*) from dbos.workflow_status where workflow_uuid = $1)::int as runs,
      (select count(*) from dbos.operation_outputs where workflow_uuid = $1)::int as steps`;
    return (await engine.query<{ runs: number; steps: number }>(sql, [runId])).rows[0];
  };
  try {
    await engine.query("select pg_advisory_lock(hashtext('bizosaas.forget-ended'))");
    await expect
      .poll(
        async () =>
          (
            await engine.query(
              "update dbos.workflow_status set completed_at = 1 where workflow_uuid = $1 and status = 'SUCCESS'",
              [over],
            )
          ).rowCount,
      )
      .toBe(1);
    expect(await runningEngine().forgetEnded(), "while somebody is at it already").toBe(0);
    await engine.query("select pg_advisory_unlock(hashtext('bizosaas.forget-ended'))");
    expect(await runningEngine().forgetEnded()).toBe(1);
    expect(await kept(over)).toEqual({ runs: 0, steps: 0 });
    expect((await kept(waiting))?.runs).toBe(1);
    await runningEngine().start({ tenantId: gateway.tenant.tenantId, runId: over });
    await call("approvals.approve", { approvalId: (await getRun(waiting)).approvals[0]?.id });
    await runIs(waiting, "succeeded");
    const { status, steps } = await getRun(over);
    expect([status, steps.length]).toEqual(["succeeded", 3]);
  } finally {
    await engine.end();
  }
});

test("the engine's connections prepare what comes again, but nothing that a changed table would break", async () => {
  const pool = createPreparedPool({ url: gateway.services.env.ENGINE_DATABASE_URL ?? "", size: 1, name: "prepared" });
  try {
    const again = "select workflow_uuid from dbos.workflow_status where workflow_uuid = $1";
    for (const id of ["a", "b"]) expect((await pool.query(again, [id])).rows).toEqual([]);
    await pool.query("select * from dbos.workflow_status where workflow_uuid = $1", ["a"]);
    const { rows } = await pool.query<{ statement: string }>("select statement from pg_prepared_statements");
    expect(rows.map(({ statement }) => statement)).toEqual([again]);
  } finally {
    await pool.end();
  }
});
