import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { startWordPress, type WordPressSite } from "@bizosaas/connectors/fixtures";
import { AppError, JsonObject, RunDetail, type WorkflowDefinition, WorkflowDetail } from "@bizosaas/contracts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { startWorker, type Worker } from "../../composition/worker.ts";
import { connectWordPress } from "../../testing/connect-wordpress.ts";
import { readRows } from "../../testing/fill-tables.ts";
import { callOperation, startTestGateway, type TestGateway } from "../../testing/index.ts";
import { makeNamedRecords, nobodysRecords, settingsNaming } from "../../testing/named-records.ts";
import { observeEgress } from "../../testing/observe-egress.ts";
import { drawn } from "../../testing/workflow-bench.ts";

let site: WordPressSite;
let gateway: TestGateway;
let worker: Worker;
let connectionId: string;
let server: Server;
/** What the shop was asked for, under which key; it refuses what it does not like. */
const orders: { item: string; key: string; authorization: string | undefined }[] = [];
let disliked = new Set<string>();
/** Posts that the site is said to refuse to write. */
const lockedPosts = new Set<number>();
const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const item = new URL(request.url ?? "/", "http://localhost").searchParams.get("item") ?? "";
    const { authorization } = request.headers;
    orders.push({ item, key: String(request.headers["idempotency-key"]), authorization });
    response.writeHead(disliked.has(item) ? 400 : 200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = await startWordPress();
  gateway = await startTestGateway({
    withEngine: true,
    env: { EGRESS_ALLOWED_HOSTS: `${site.host},${host()}` },
  });
  const observed = observeEgress(gateway.services, ({ method, url }) => {
    const post = Number(/\/posts\/(\d+)$/.exec(url.searchParams.get("rest_route") ?? url.pathname)?.[1]);
    if (method === "POST" && lockedPosts.has(post)) throw new AppError("invalid_input", "The post is locked.");
  });
  worker = await startWorker(observed.services);
  connectionId = await connectWordPress(gateway, gateway.tenant, site);
}, 120_000);
afterAll(async () => {
  gateway?.services.startDraining();
  await worker?.stop();
  await gateway?.close();
  await site?.stop();
  server.close();
});
beforeEach(() => {
  orders.length = 0;
  disliked = new Set();
  lockedPosts.clear();
});

const answer = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });
const call = async (name: string, input: Record<string, unknown>): Promise<unknown> => {
  const { body, problem } = await answer(name, input);
  if (problem) throw new Error(JSON.stringify(problem));
  return body;
};
const start = async (draft: WorkflowDefinition, input: JsonObject = {}, maskedFields: string[] = []) => {
  const { id, draftRevision } = WorkflowDetail.parse(await call("workflows.create", { name: "Retried", draft }));
  await call("workflows.publish", { workflowId: id, draftRevision });
  await call("workflowSettings.change", { workflowId: id, stepRetries: 0, maskedFields });
  return z.object({ runId: z.string() }).parse(await call("workflows.run", { workflowId: id, input })).runId;
};
const read = async (runId: string) => RunDetail.parse(await call("runs.get", { runId }));
const runIs = async (runId: string, status: string): Promise<RunDetail> => {
  await expect.poll(async () => (await read(runId)).status, { timeout: 30_000, interval: 50 }).toBe(status);
  return read(runId);
};
const inputOf = (run: RunDetail, id: string) =>
  JsonObject.parse(run.steps.findLast((step) => step.nodeId === id)?.input);
const itemsOrdered = () => orders.map(({ item }) => item).sort();

const order = (item: string) => ({ method: "POST", url: `http://${host()}/?item=${item}` });
const ordered = (): WorkflowDefinition =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["send", "http.request", order("{{ trigger.item }}")],
    ],
    [["start", "out", "send"]],
  );
const eachOrdered = (onError: "stop" | "continue"): WorkflowDefinition =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["each", "flow.loop", { items: "trigger.items", concurrency: 3, onError }],
      ["check", "http.request", order("check-{{ item }}")],
      ["send", "http.request", order("{{ item }}")],
      ["sum", "data.transform", { fields: { failed: "steps.each.failed" } }],
    ],
    [
      ["start", "out", "each"],
      ["each", "item", "check"],
      ["check", "out", "send"],
      ["each", "done", "sum"],
    ],
  );

describe("a step that is given another input", () => {
  it("goes to vendors under another key, and under the same one whenever it is given that input", async () => {
    disliked = new Set(["a", "b"]);
    const runId = await start(ordered(), { item: "a" });
    await runIs(runId, "failed");
    const change = { nodeId: "send", input: order("b") };
    await call("runs.retry", { runId, change });
    await expect.poll(() => orders.length).toBe(2);
    await runIs(runId, "failed");
    await call("runs.retry", { runId });
    await expect.poll(() => orders.length).toBe(3);
    await runIs(runId, "failed");
    disliked = new Set();
    await call("runs.retry", { runId, change: { nodeId: "send", input: order("a") } });
    await runIs(runId, "succeeded");
    const [first, changed, again, own] = orders.map(({ key }) => key);
    expect(itemsOrdered()).toEqual(["a", "a", "b", "b"]);
    expect([again, own]).toEqual([changed, first]);
    expect(changed).not.toBe(first);
  });

  it("keeps the secret of its header, which is shown to nobody who reads the run", async () => {
    disliked = new Set(["a"]);
    const authorization = "Bearer not-for-everybody";
    const sending = { ...order("a"), headers: { authorization, "x-order": "7" } };
    const nodes = ordered().nodes.map((node) => (node.id === "send" ? { ...node, config: sending } : node));
    const runId = await start({ ...ordered(), nodes });
    const failed = await runIs(runId, "failed");
    expect(JSON.stringify(failed)).not.toContain("not-for-everybody");
    const shown = { authorization: "[redacted]", "x-order": "7" };
    expect(inputOf(failed, "send")["headers"]).toEqual(shown);
    const moved = { ...order("b"), headers: { "x-order": shown.authorization } };
    const { problem } = await answer("runs.retry", { runId, change: { nodeId: "send", input: moved } });
    expect(problem?.code).toBe("invalid_input");
    const input = { ...inputOf(failed, "send"), ...order("b"), headers: { ...shown, "x-order": "8" } };
    await call("runs.retry", { runId, change: { nodeId: "send", input } });
    expect(JSON.stringify(await runIs(runId, "succeeded"))).not.toContain("not-for-everybody");
    expect(orders.map((sent) => [sent.item, sent.authorization])).toEqual([
      ["a", authorization],
      ["b", authorization],
    ]);
  });

  it("is undone by what its own record was before, not by the one that it was to write first", async () => {
    const newPost = (excerpt: string) =>
      site.createPost({ title: "Bees", content: "<p>Honey.</p>", excerpt, status: "publish" });
    const [first, second] = [await newPost("First."), await newPost("Second.")];
    lockedPosts.add(first.id);
    const write = { connectionId, postId: String(first.id), excerpt: "Mended." };
    const runId = await start(
      drawn(
        [
          ["start", "trigger.manual"],
          ["write", "action.wordpress.update_post_excerpt", write],
        ],
        [["start", "out", "write"]],
      ),
    );
    const failed = await runIs(runId, "failed");
    expect(failed.receipts).toMatchObject([{ status: "failed" }]);
    const input = { ...inputOf(failed, "write"), postId: String(second.id) };
    await call("runs.retry", { runId, change: { nodeId: "write", input } });
    const run = await runIs(runId, "succeeded");
    expect((await site.getPost(second.id)).excerpt).toContain("Mended.");
    expect(run.receipts.map(({ status }) => status)).toEqual(["failed", "succeeded"]);
    await call("receipts.undo", { receiptId: run.receipts.at(-1)?.id });
    expect((await site.getPost(second.id)).excerpt).toContain("Second.");
    expect((await site.getPost(first.id)).excerpt).toContain("First.");
  });

  it("reaches nothing of another organization's that it names, and tells of it as of what nobody has", async () => {
    const { otherTenant, services, database } = gateway;
    const foreignConnectionId = await connectWordPress(gateway, otherTenant, site);
    const theirs = { ...(await makeNamedRecords(gateway, otherTenant)), connectionTo: () => foreignConnectionId };
    const own = { ...(await makeNamedRecords(gateway, gateway.tenant)), connectionTo: () => connectionId };
    const post = await site.createPost({
      title: "Bees",
      content: "<p>Honey.</p>",
      excerpt: "Kept.",
      status: "publish",
    });
    const callable = drawn(
      [
        ["called", "trigger.call"],
        ["send", "http.request", order("called")],
      ],
      [["called", "out", "send"]],
    );
    const callee = WorkflowDetail.parse(await call("workflows.create", { name: "Called", draft: callable }));
    await call("workflows.publish", { workflowId: callee.id, draftRevision: callee.draftRevision });
    const tried: Record<string, JsonObject> = {
      "action.wordpress.update_post_excerpt": { connectionId, postId: String(post.id), excerpt: "Reached." },
      "ai.prompt": { model: { keyId: own.aiKeyId, model: "gpt-4o-mini" }, prompt: "Hello." },
      "flow.call": { workflowId: callee.id },
    };
    const kinds = services.nodes.describe().filter(({ kind }) => kind in tried);
    const reached = async () => {
      const { run, receipt, ai_usage } = await readRows(database, otherTenant.tenantId);
      return { run, receipt, ai_usage };
    };
    const before = await reached();
    for (const { kind, fields } of kinds) {
      disliked = new Set(["called"]);
      lockedPosts.add(post.id);
      const runId = await start(
        drawn(
          [
            ["start", "trigger.manual"],
            ["step", kind, tried[kind] ?? {}],
          ],
          [["start", "out", "step"]],
        ),
      );
      let run = await runIs(runId, "failed");
      disliked = new Set();
      lockedPosts.clear();
      const told: unknown[] = [];
      for (const records of [theirs, nobodysRecords()]) {
        const input = { ...inputOf(run, "step"), ...settingsNaming(fields, records) };
        await call("runs.retry", { runId, change: { nodeId: "step", input } });
        run = await runIs(runId, "failed");
        told.push(run.steps.findLast(({ nodeId }) => nodeId === "step")?.error);
      }
      expect(told[0], kind).toMatchObject({ code: "not_found" });
      expect(told[0], kind).toEqual(told[1]);
    }
    expect(kinds).toHaveLength(3);
    expect(await reached()).toEqual(before);
    expect((await site.getPost(post.id)).excerpt).toContain("Kept.");
  });

  it("must have failed with its last attempt", async () => {
    disliked = new Set(["a"]);
    const definition = drawn(
      [
        ["start", "trigger.manual"],
        ["send", "http.request", order("a")],
        ["last", "http.request", order("b")],
      ],
      [
        ["start", "out", "send"],
        ["send", "out", "last"],
      ],
    );
    const runId = await start(definition);
    await runIs(runId, "failed");
    disliked = new Set(["b"]);
    await call("runs.retry", { runId });
    await expect.poll(itemsOrdered).toEqual(["a", "a", "b"]);
    await runIs(runId, "failed");
    const { problem } = await answer("runs.retry", { runId, change: { nodeId: "send", input: order("c") } });
    expect(problem?.code).toBe("conflict");
  });
});

describe("a retry of a loop", () => {
  it("refuses another list once items were begun, and else does again only what failed", async () => {
    disliked = new Set(["B"]);
    const runId = await start(eachOrdered("stop"), { items: ["A", "B", "C"] });
    const failed = await runIs(runId, "failed");
    const input = inputOf(failed, "each");
    const change = { nodeId: "each", input: { ...input, items: ["A", "C"] } };
    expect((await answer("runs.retry", { runId, change })).problem).toMatchObject({
      code: "conflict",
      fields: [{ path: "change.input.items" }],
    });
    const part = { nodeId: "each", path: "each.1", input: { item: "D" } };
    expect((await answer("runs.retry", { runId, change: part })).problem?.code).toBe("conflict");
    disliked = new Set();
    await call("runs.retry", { runId, change: { nodeId: "each", input: { ...input, concurrency: 1 } } });
    await runIs(runId, "succeeded");
    for (const item of ["A", "C"]) expect(itemsOrdered().filter((each) => each.endsWith(item))).toHaveLength(2);
    expect(itemsOrdered().filter((each) => each === "B")).toHaveLength(2);
    expect(itemsOrdered().filter((each) => each === "check-B")).toHaveLength(1);
  });

  it("gives one item's step another input, and shows which steps can be", async () => {
    disliked = new Set(["B"]);
    const runId = await start(eachOrdered("stop"), { items: ["A", "B", "C"] });
    const { failedSteps } = await runIs(runId, "failed");
    expect(failedSteps).toMatchObject([{ nodeId: "send", path: "each.1", input: order("B") }]);
    const change = { nodeId: "send", path: "each.1", input: order("mended") };
    await call("runs.retry", { runId, change });
    const run = await runIs(runId, "succeeded");
    expect(run.failedSteps).toEqual([]);
    expect(itemsOrdered()).toEqual(["A", "B", "C", "check-A", "check-B", "check-C", "mended"]);
  });

  it("does again what failed of a loop that went on, and nothing behind the loop", async () => {
    disliked = new Set(["B", "D"]);
    const runId = await start(eachOrdered("continue"), { items: ["A", "B", "C", "D"] });
    const before = await runIs(runId, "succeeded");
    expect(before.failedSteps.map(({ path }) => path)).toEqual(["each.1", "each.3"]);
    const change = { nodeId: "send", path: "each.1", input: order("mended") };
    await call("runs.retry", { runId, change });
    const partly = await runIs(runId, "succeeded");
    expect(partly.failedSteps.map(({ path, attempt }) => [path, attempt])).toEqual([["each.3", 2]]);
    disliked = new Set();
    await call("runs.retry", { runId });
    const run = await runIs(runId, "succeeded");
    expect(run.failedSteps).toEqual([]);
    const sent = itemsOrdered().filter((item) => !item.startsWith("check-"));
    expect(sent).toEqual(["A", "B", "C", "D", "D", "D", "mended"]);
    expect(orders).toHaveLength(sent.length + 4);
    expect(run.steps.filter(({ nodeId }) => nodeId === "sum")).toMatchObject([{ output: { failed: 2 } }]);
    expect(run.steps.findLast(({ nodeId }) => nodeId === "each")?.output).toMatchObject({ failed: 0 });
    const items = await call("runs.listIterations", { runId, nodeId: "each" });
    expect(items).toMatchObject({ total: 4, items: Array(4).fill({ status: "succeeded" }) });
    expect(await call("runs.listIterations", { runId, nodeId: "each", status: "failed" })).toMatchObject({ total: 0 });
    expect((await answer("runs.retry", { runId })).problem?.code).toBe("conflict");
  });

  it("leaves a loop alone whose failure the workflow went on from", async () => {
    disliked = new Set(["B"]);
    const draft = eachOrdered("stop");
    const caught = { id: "caught", source: "each", sourcePort: "error", target: "sum" };
    const nodes = draft.nodes.map((node) =>
      node.id === "sum" ? { ...node, config: { fields: { failed: "'yes'" } } } : node,
    );
    const runId = await start({ ...draft, nodes, edges: [...draft.edges, caught] }, { items: ["A", "B"] });
    expect((await runIs(runId, "succeeded")).failedSteps).toEqual([]);
    for (const change of [undefined, { nodeId: "send", path: "each.1", input: order("mended") }]) {
      expect((await answer("runs.retry", { runId, ...(change && { change }) })).problem?.code).toBe("conflict");
    }
  });

  it("is refused, and offered to nobody, where a run that masks values has dropped them, and where a step ended it early", async () => {
    disliked = new Set(["B"]);
    const early = eachOrdered("continue");
    const nodes = early.nodes.map((node) => (node.id === "sum" ? { ...node, kind: "flow.stop", config: {} } : node));
    const ended = await start({ ...early, nodes }, { items: ["A", "B"] });
    expect((await runIs(ended, "succeeded")).failedSteps).toEqual([]);
    expect((await answer("runs.retry", { runId: ended })).problem?.detail).toContain("ended it early");
    const masking = await start(eachOrdered("continue"), { items: ["A", "B"], email: "zoe@hive.example" }, ["email"]);
    expect((await runIs(masking, "succeeded")).failedSteps).toEqual([]);
    expect((await answer("runs.retry", { runId: masking })).problem?.detail).toContain("masked");
  });

  it("is offered for items that go on from nothing masked, whatever was masked of others", async () => {
    disliked = new Set(["B"]);
    const runId = await start(eachOrdered("continue"), { items: ["A", "B"] });
    await runIs(runId, "succeeded");
    const offeredOnceMasked = async (path: string) => {
      const text = `update run_step set output = '{"email":"[redacted]"}' where run_id = $1 and node_id = 'check' and path = $2`;
      await gateway.database.asAdmin(text, [runId, path]);
      return (await read(runId)).failedSteps.map((step) => step.path);
    };
    expect(await offeredOnceMasked("each.0")).toEqual(["each.1"]);
    expect(await offeredOnceMasked("each.1")).toEqual([]);
  });
});
