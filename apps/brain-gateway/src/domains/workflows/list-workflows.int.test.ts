import { ListedWorkflow, mostJudged, WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callOperation, draftStartedBy, startTestGateway, type TestGateway } from "../../testing/index.ts";

let gateway: TestGateway;
const Page = z.object({ items: z.array(ListedWorkflow), nextCursor: z.string().nullable() });
const call = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });

const long = "x".repeat(119);
beforeAll(async () => {
  gateway = await startTestGateway();
  for (const name of ["beta", "Alpha", `${long}1`, "alpha", `${long}2`]) {
    await call("workflows.create", { name, draft: draftStartedBy("trigger.manual") });
  }
});
afterAll(() => gateway?.close());

const walk = async (sort: string) => {
  const seen: ListedWorkflow[] = [];
  let cursor: string | null = null;
  do {
    const { body } = await call("workflows.list", { sort, limit: 1, ...(cursor && { cursor }) });
    const page = Page.parse(body);
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return seen.map(({ name }) => name);
};

test("workflows are paged by name, without regard to capitals, also where names begin alike", async () => {
  const up = await walk("name");
  expect(up.map((name) => name.toLowerCase())).toEqual(["alpha", "alpha", "beta", `${long}1`, `${long}2`]);
  expect(await walk("-name")).toEqual(up.toReversed());
});

test("those that never ran come after those that did, whichever way they are ordered", async () => {
  const { body } = await call("workflows.list", { search: "beta" });
  const [{ id: workflowId } = { id: "" }] = Page.parse(body).items;
  WorkflowDetail.parse((await call("workflows.publish", { workflowId, draftRevision: 1 })).body);
  await call("workflows.run", { workflowId, input: {} });
  for (const sort of ["lastRun", "-lastRun"]) {
    const names = await walk(sort);
    expect(names[0]).toBe("beta");
    expect(names).toHaveLength(5);
  }
});

const judged = async (name: string) => {
  const { body } = await call("workflows.list", { search: name });
  return Page.parse(body).items.map(({ success }) => success);
};
/** As many runs like the one that the workflow has, of this status and age. */
const addRunsOf = (workflowId: string) => (status: string, days: number, count: number) =>
  gateway.database.asAdmin(
    `insert into run (tenant_id, id, workflow_id, version_id, trigger_node_id, trigger_kind, trigger, status, created_at)
     select r.tenant_id, gen_random_uuid(), r.workflow_id, version_id, trigger_node_id, trigger_kind, trigger, $1, now() - $2 * interval '1 day'
     from (select * from run where workflow_id = $4 limit 1) r, generate_series(1, $3::int)`,
    [status, days, count, workflowId],
  );

test("a workflow's success is told of the runs of 30 days that succeeded or failed, the newest where they are many", async () => {
  const draft = draftStartedBy("trigger.manual");
  const { id: workflowId } = WorkflowDetail.parse((await call("workflows.create", { name: "gamma", draft })).body);
  await call("workflows.publish", { workflowId, draftRevision: 1 });
  await call("workflows.run", { workflowId, input: {} });
  const addRuns = addRunsOf(workflowId);
  expect(await judged("gamma")).toEqual([{ succeeded: 0, failed: 0 }]);
  await addRuns("succeeded", 3, 3);
  await addRuns("failed", 2, 1);
  for (const status of ["cancelled", "running", "waiting"]) await addRuns(status, 1, 2);
  await addRuns("failed", 31, 5);
  expect(await judged("gamma")).toEqual([{ succeeded: 3, failed: 1 }]);
  await addRuns("succeeded", 1, mostJudged);
  expect(await judged("gamma")).toEqual([{ succeeded: mostJudged, failed: 0 }]);
  expect(await judged(long)).toEqual([
    { succeeded: 0, failed: 0 },
    { succeeded: 0, failed: 0 },
  ]);
});
