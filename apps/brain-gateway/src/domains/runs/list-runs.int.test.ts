import { RunSummary, WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, draftStartedBy, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
const Page = z.object({ items: z.array(RunSummary), nextCursor: z.string().nullable() });
const call = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });
const list = async (input: Record<string, unknown>) => Page.parse((await call("runs.list", input)).body);
const run = (workflowId: string) => call("workflows.run", { workflowId, input: {} });

let workflowId: string;
/** Two runs of version 1, then one of version 2, and one of another workflow. */
beforeAll(async () => {
  gateway = await startTestGateway();
  const create = async () => {
    const draft = draftStartedBy("trigger.manual");
    const { id } = WorkflowDetail.parse((await call("workflows.create", { name: "Listed", draft })).body);
    await call("workflows.publish", { workflowId: id, draftRevision: 1 });
    return id;
  };
  workflowId = await create();
  await run(workflowId);
  await run(workflowId);
  const draft = draftStartedBy("trigger.manual", 2);
  await call("workflows.saveDraft", { workflowId, draftRevision: 1, draft });
  await call("workflows.publish", { workflowId, draftRevision: 2 });
  await run(workflowId);
  await run(await create());
});
afterAll(() => gateway?.close());

test("runs are found by the version they began with", async () => {
  const [first, second] = [await list({ workflowId, version: 1 }), await list({ workflowId, version: 2 })];
  expect(first.items.map(({ version }) => version)).toEqual([1, 1]);
  expect(second.items.map(({ version }) => version)).toEqual([2]);
});

test("filters hold together, and a page goes on where the one before it ended", async () => {
  const filter = { workflowId, status: "queued", days: 7, limit: 2 };
  const first = await list(filter);
  const second = await list({ ...filter, cursor: first.nextCursor });
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(second.nextCursor).toBeNull();
  expect((await list({ ...filter, status: "failed" })).items).toEqual([]);
});

test("a version without its workflow is refused with a sentence", async () => {
  const { status, problem } = await call("runs.list", { version: 1 });
  expect(status).toBe(400);
  expect(JSON.stringify(problem)).toContain("Name the workflow");
});
