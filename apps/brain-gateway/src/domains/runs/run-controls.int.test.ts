import type { WorkflowDefinition } from "@bizosaas/contracts";
import { migrationText } from "@bizosaas/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOperation, type TestGateway } from "../../testing/index.ts";
import { startServer, type TestServer } from "../../testing/start-server.ts";
import { startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";
import { draftWithApproval, draftWithTwoWaits } from "../../testing/workflow-drafts.ts";

let bench: WorkflowBench;
let gateway: TestGateway;
let call: WorkflowBench["call"];
let read: WorkflowBench["getRun"];
let runIs: WorkflowBench["runIs"];
/** A shop that refuses its first callers, keeps what it was asked, and answers once `isOpen`. */
const shop = { status: 400, asked: [] as string[], isOpen: Promise.resolve() };
let server: TestServer;

beforeAll(async () => {
  server = await startServer((request, response) => {
    shop.asked.push(request.url ?? "");
    const answer = () => response.writeHead(shop.status, { "content-type": "application/json" }).end('{"ok":true}');
    void shop.isOpen.then(answer);
  });
  bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: server.host });
  ({ gateway, call, getRun: read, runIs } = bench);
}, 60_000);
afterAll(async () => {
  await bench?.close();
  server?.close();
});

const answer = async (name: string, input: Record<string, unknown>) =>
  callOperation(gateway, name, input, { token: await gateway.tenant.people.owner.token() });
const start = async (draft: WorkflowDefinition): Promise<string> => bench.start((await bench.publish(draft)).id);
const attemptsOf = async (runId: string, nodeId: string) =>
  (await read(runId)).steps.filter((step) => step.nodeId === nodeId).map(({ attempt, status }) => [attempt, status]);

const node = (id: string, kind: string, config: WorkflowDefinition["nodes"][number]["config"]) => ({
  ...{ id, kind, name: id.toUpperCase(), config },
  position: { x: 0, y: 0 },
});
const order = (path: string): WorkflowDefinition => ({
  schemaVersion: 1,
  nodes: [
    node("start", "trigger.manual", {}),
    node("first", "http.request", { method: "GET", url: server.url("/first") }),
    node("second", "http.request", { method: "GET", url: server.url(path) }),
    node("after", "data.transform", { fields: { code: "steps.second.status" } }),
  ],
  edges: [
    { id: "e1", source: "start", sourcePort: "out", target: "first" },
    { id: "e2", source: "first", sourcePort: "out", target: "second" },
    { id: "e3", source: "second", sourcePort: "out", target: "after" },
  ],
});

describe("a pause", () => {
  it("stands still while it waits, keeps its approval open, and goes on with what was decided meanwhile", async () => {
    const runId = await start(draftWithApproval);
    await runIs(runId, "waiting");
    await call("runs.pause", { runId });
    await runIs(runId, "paused");
    const [approval] = (await read(runId)).approvals;
    expect(approval?.status).toBe("pending");
    await call("approvals.approve", { approvalId: approval?.id });
    expect((await read(runId)).status).toBe("paused");
    await call("runs.resume", { runId });
    await runIs(runId, "succeeded");
    const { steps } = await read(runId);
    expect(steps.find(({ nodeId }) => nodeId === "after")?.output).toEqual({ answer: "approved" });
    expect(await attemptsOf(runId, "ask")).toEqual([[1, "succeeded"]]);
  });

  it("that an upgrade laid on a run takes it from its worker, and ends it where somebody had asked it to stop", async () => {
    const [stopped, standing] = [await start(draftWithApproval), await start(draftWithApproval)];
    for (const runId of [stopped, standing]) {
      await runIs(runId, "waiting");
      await call("runs.pause", { runId });
      await runIs(runId, "paused");
    }
    const fenceOf = async () =>
      (await gateway.database.asAdmin<{ fence: number }>("select fence from run where id = $1", [standing]))[0]?.fence;
    const held = (await fenceOf()) ?? 0;
    await gateway.database.asAdmin("update run set cancel_requested_at = now() where id = $1", [stopped]);
    await gateway.database.asAdmin(migrationText("20261122054153_end_paused_by_upgrade"));
    gateway.services.changes.announceOutbox();
    await runIs(stopped, "cancelled");
    expect((await read(stopped)).approvals).toMatchObject([{ status: "cancelled" }]);
    expect(await fenceOf()).toBe(held + 1);
    await call("runs.resume", { runId: standing });
    await runIs(standing, "waiting");
  });

  it("waits again after it was carried on, and hears the decision then", async () => {
    const runId = await start(draftWithTwoWaits);
    await runIs(runId, "waiting");
    await call("runs.pause", { runId });
    await runIs(runId, "paused");
    await call("runs.resume", { runId });
    await runIs(runId, "waiting");
    await call("approvals.approve", { approvalId: (await read(runId)).approvals[0]?.id });
    await expect
      .poll(async () => (await attemptsOf(runId, "after")).at(-1)?.[1], { timeout: 15_000 })
      .toBe("succeeded");
    await call("runs.cancel", { runId });
    await runIs(runId, "cancelled");
  });

  it.each(["second", "wait"])(
    "asked for while a step works keeps what that step came to, and starts nothing after it (%s)",
    async (next) => {
      const open = Promise.withResolvers<void>();
      Object.assign(shop, { status: 200, asked: [], isOpen: open.promise });
      const draft = order("/second");
      const nodes = draft.nodes.map((each) =>
        next === "wait" && each.id === "second" ? node("second", "flow.wait", { duration: "1s" }) : each,
      );
      const runId = await start({
        ...draft,
        nodes: nodes.filter(({ id }) => id !== "after"),
        edges: draft.edges.slice(0, 2),
      });
      await expect.poll(() => shop.asked).toEqual(["/first"]);
      await call("runs.pause", { runId });
      open.resolve();
      await runIs(runId, "paused");
      expect(await attemptsOf(runId, "first")).toEqual([[1, "succeeded"]]);
      expect(await attemptsOf(runId, "second")).toEqual([]);
      await call("runs.resume", { runId });
      await runIs(runId, "succeeded");
      expect(shop.asked).toEqual(next === "wait" ? ["/first"] : ["/first", "/second"]);
    },
  );

  it("can be ended by a cancel, which withdraws the approval and refuses to resume", async () => {
    const runId = await start(draftWithApproval);
    await runIs(runId, "waiting");
    await call("runs.pause", { runId });
    await runIs(runId, "paused");
    await call("runs.cancel", { runId });
    await runIs(runId, "cancelled");
    expect((await read(runId)).approvals.map(({ status }) => status)).toEqual(["cancelled"]);
    expect((await answer("runs.resume", { runId })).status).toBe(409);
  });
});

describe("a retry", () => {
  it("goes on from the step that failed, in the same run, and does nothing twice", async () => {
    Object.assign(shop, { status: 200, asked: [] });
    const runId = await start({ ...order("/second"), nodes: refusing(order("/second").nodes) });
    await runIs(runId, "failed");
    expect(shop.asked).toEqual(["/first"]);
    await call("runs.retry", {
      runId,
      change: { nodeId: "second", input: { method: "GET", url: server.url("/changed") } },
    });
    await runIs(runId, "succeeded");
    expect(shop.asked).toEqual(["/first", "/changed"]);
    expect(await attemptsOf(runId, "second")).toEqual([
      [1, "failed"],
      [2, "succeeded"],
    ]);
    const { steps } = await read(runId);
    expect(steps.find(({ nodeId, attempt }) => nodeId === "second" && attempt === 2)?.input).toMatchObject({
      url: server.url("/changed"),
    });
    expect(steps.find(({ nodeId }) => nodeId === "after")?.output).toEqual({ code: 200 });
  });

  it("is refused for a run that did not fail, and for a step that did not fail", async () => {
    const waiting = await start(draftWithApproval);
    await runIs(waiting, "waiting");
    expect((await answer("runs.retry", { runId: waiting })).status).toBe(409);
    const failed = await start({ ...order("/second"), nodes: refusing(order("/second").nodes) });
    await runIs(failed, "failed");
    const change = { nodeId: "first", input: {} };
    expect((await answer("runs.retry", { runId: failed, change })).status).toBe(409);
  });

  it("fails again, with one attempt more, where nothing was mended", async () => {
    const runId = await start({ ...order("/second"), nodes: refusing(order("/second").nodes) });
    await runIs(runId, "failed");
    await call("runs.retry", { runId });
    await expect
      .poll(() => attemptsOf(runId, "second"), { timeout: 20_000 })
      .toEqual([
        [1, "failed"],
        [2, "failed"],
      ]);
    await runIs(runId, "failed");
  });
});

/** Its second request goes where nobody may go. */
function refusing(nodes: WorkflowDefinition["nodes"]): WorkflowDefinition["nodes"] {
  return nodes.map((each) =>
    each.id === "second" ? { ...each, config: { method: "GET", url: "http://10.255.255.1/second" } } : each,
  );
}

it("tells of a run that one branch of it waits for somebody while another works on", async () => {
  const nodes = [
    node("start", "trigger.manual", {}),
    node("ask", "human.approval", { title: "May we?", message: "", details: {} }),
    node("pause", "flow.wait", { duration: "1s" }),
    node("order", "http.request", { method: "GET", url: server.url("/slow") }),
  ];
  const edges = [
    { id: "a", source: "start", sourcePort: "out", target: "ask" },
    { id: "b", source: "start", sourcePort: "out", target: "pause" },
    { id: "c", source: "pause", sourcePort: "out", target: "order" },
  ];
  const open = Promise.withResolvers<void>();
  Object.assign(shop, { status: 200, isOpen: open.promise });
  const runId = await start({ schemaVersion: 1, nodes, edges });
  const standing = async () => {
    const { status, waitingFor } = await read(runId);
    return { status, waitingFor };
  };
  await expect.poll(standing, { timeout: 20_000 }).toEqual({ status: "running", waitingFor: "ASK" });
  open.resolve();
  await expect.poll(standing, { timeout: 20_000 }).toEqual({ status: "waiting", waitingFor: "ASK" });
  await call("runs.cancel", { runId });
  await runIs(runId, "cancelled");
});
