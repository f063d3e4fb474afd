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

test("runs are found between two moments, the first included and the second not", async () => {
  const { items } = await list({});
  const [newest, , , oldest] = items;
  const within = async (from: string | undefined, to: string | undefined) =>
    (await list({ ...(from && { from }), ...(to && { to }) })).items.map(({ id }) => id);
  const all = items.map(({ id }) => id);
  expect(await within(oldest?.createdAt, undefined)).toEqual(all);
  expect(await within(undefined, newest?.createdAt)).not.toContain(newest?.id);
  expect(await within("2020-01-01T00:00:00Z", "2020-01-02T00:00:00+01:00")).toEqual([]);
  expect((await call("runs.list", { from: "yesterday" })).status).toBe(400);
});

test("a version without its workflow is refused with a sentence", async () => {
  const { status, problem } = await call("runs.list", { version: 1 });
  expect(status).toBe(400);
  expect(JSON.stringify(problem)).toContain("Name the workflow");
});

const figures = [
  { seconds: 30, costMicros: 500 },
  { seconds: null, costMicros: null },
  { seconds: 10, costMicros: 500 },
  { seconds: 20, costMicros: 900 },
];
/** Every page of one order, two runs at a time. */
const walk = async (sort: string) => {
  const seen: RunSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: z.infer<typeof Page> = await list({ sort, limit: 2, ...(cursor && { cursor }) });
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return seen;
};
const secondsOf = ({ startedAt, finishedAt }: RunSummary) =>
  startedAt && finishedAt ? (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 : null;

test("runs are paged by duration and by cost, each once, and those without the figure come last either way", async () => {
  const { items } = await list({});
  await Promise.all(
    items.map(({ id }, index) => {
      const { seconds = null, costMicros = null } = figures[index] ?? {};
      return gateway.database.asAdmin(
        `update run set cost_micros = $1, started_at = '2026-03-04T10:00:00Z',
           finished_at = timestamptz '2026-03-04T10:00:00Z' + make_interval(secs => $2::float8) where id = $3::uuid`,
        [costMicros, seconds, id],
      );
    }),
  );
  expect((await walk("duration")).map(secondsOf)).toEqual([10, 20, 30, null]);
  expect((await walk("-duration")).map(secondsOf)).toEqual([30, 20, 10, null]);
  const byCost = await walk("-cost");
  expect(byCost.map(({ costMicros }) => costMicros)).toEqual([900, 500, 500, null]);
  expect(new Set(byCost.map(({ id }) => id)).size).toBe(4);
  expect((await walk("started")).map(({ id }) => id)).toEqual(items.map(({ id }) => id).toReversed());
});

test("a page link of one order is refused by another, and so is an order that the list does not have", async () => {
  const { nextCursor } = await list({ sort: "cost", limit: 2 });
  for (const input of [{ sort: "-cost", cursor: nextCursor }, { cursor: nextCursor }, { sort: "tokens" }]) {
    expect((await call("runs.list", input)).status).toBe(400);
  }
});
