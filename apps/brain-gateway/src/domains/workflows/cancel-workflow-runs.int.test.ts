import { WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, draftStartedBy, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

const call = async (name: string, input: Record<string, unknown>) =>
  (await callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() })).body;
const published = async () => {
  const draft = draftStartedBy("trigger.manual");
  const { id: workflowId } = WorkflowDetail.parse(await call("workflows.create", { name: "Greeting", draft }));
  await call("workflows.publish", { workflowId, draftRevision: 1 });
  return workflowId;
};
const run = async (workflowId: string) =>
  z.object({ runId: z.string() }).parse(await call("workflows.run", { workflowId, input: {} })).runId;
const told = async () => {
  const { tenantId } = gateway.tenant;
  return gateway.services.db.withTenant(tenantId, async (tx) => {
    const runs = await tx.run.findMany({ where: { tenantId, cancelRequestedAt: { not: null } } });
    const messages = await tx.outboxMessage.findMany({ where: { tenantId, topic: "run.cancel" } });
    return { runs: runs.map(({ id }) => id).toSorted(), messages: messages.map(({ payload }) => payload) };
  });
};

test("a workflow's runs that are under way are told to stop once, and no others; paused, it starts none", async () => {
  const [workflowId, other] = [await published(), await published()];
  const [first, second, over] = [await run(workflowId), await run(workflowId), await run(workflowId)];
  await run(other);
  await gateway.database.asAdmin("update run set status = 'succeeded' where id = $1", [over]);
  const stopped = { left: 0, stopping: 0, paused: false };
  expect(await call("workflows.cancelRuns", { workflowId })).toEqual({ ...stopped, cancelled: 2 });
  expect(await told()).toEqual({
    runs: [first, second].toSorted(),
    messages: expect.arrayContaining([{ runId: first }, { runId: second }]),
  });
  await run(workflowId);
  const again = await call("workflows.cancelRuns", { workflowId, pause: true });
  expect(again).toEqual({ cancelled: 1, stopping: 2, left: 0, paused: true });
  expect((await told()).messages).toHaveLength(3);
  expect(await call("workflows.get", { workflowId })).toMatchObject({ state: "paused" });
  expect(await call("workflows.get", { workflowId: other })).toMatchObject({ state: "active" });
});

test("more runs than are told at once are counted as left, and told by the next call", async () => {
  const workflowId = await published();
  const runId = await run(workflowId);
  await gateway.database.asAdmin(
    `insert into run (tenant_id, id, workflow_id, version_id, trigger_node_id, trigger_kind, trigger)
     select tenant_id, gen_random_uuid(), workflow_id, version_id, trigger_node_id, trigger_kind, trigger
     from run, generate_series(1, 1001) where id = $1`,
    [runId],
  );
  const stopped = { paused: false };
  expect(await call("workflows.cancelRuns", { workflowId })).toEqual({
    ...stopped,
    cancelled: 1000,
    stopping: 0,
    left: 2,
  });
  expect(await call("workflows.cancelRuns", { workflowId })).toEqual({
    ...stopped,
    cancelled: 2,
    stopping: 1000,
    left: 0,
  });
});
