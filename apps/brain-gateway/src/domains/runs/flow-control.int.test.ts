import type { JsonObject, RunDetail, RunIteration, WorkflowDefinition } from "@bizosaas/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startServer, type TestServer } from "../../testing/start-server.ts";
import { drawn, type Step, startWorkflowBench, type WorkflowBench } from "../../testing/workflow-bench.ts";

let bench: WorkflowBench;
let call: WorkflowBench["call"];
let getRun: WorkflowBench["getRun"];
let runIs: WorkflowBench["runIs"];
let start: WorkflowBench["start"];
let server: TestServer;
const calls: { key: string; item: string }[] = [];

beforeAll(async () => {
  server = await startServer((request, response) => {
    const item = new URL(request.url ?? "/", "http://localhost").searchParams.get("item") ?? "";
    calls.push({ key: String(request.headers["idempotency-key"]), item });
    response.writeHead(item.startsWith("bad") ? 400 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify({ seen: item }));
  });
  bench = await startWorkflowBench({ EGRESS_ALLOWED_HOSTS: server.host });
  ({ call, getRun, runIs, start } = bench);
}, 60_000);
afterAll(async () => {
  await bench?.close();
  server?.close();
});

const publish = async (draft: WorkflowDefinition, name?: string): Promise<string> =>
  (await bench.publish(draft, name)).id;
const outputOf = ({ steps }: RunDetail, nodeId: string) => steps.find((step) => step.nodeId === nodeId)?.output;
const iterationsOf = async (runId: string, query: Record<string, unknown>) =>
  (await call("runs.listIterations", { runId, ...query })) as {
    items: RunIteration[];
    total: number;
    next: number | null;
  };

const post = (): JsonObject => ({ method: "POST", url: server.url("/?item={{ item }}") });

const eachPosted = (onError: string): WorkflowDefinition =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["each", "flow.loop", { items: "trigger.items", concurrency: 3, onError }],
      ["send", "http.request", post()],
      [
        "sum",
        "data.transform",
        { fields: { ok: "steps.each.count - steps.each.failed", results: "steps.each.results" } },
      ],
      ["broken", "data.transform", { fields: { code: "steps.each.error.code" } }],
    ],
    [
      ["start", "out", "each"],
      ["each", "item", "send"],
      ["each", "done", "sum"],
      ["each", "error", "broken"],
    ],
  );

describe("a loop", () => {
  it("does each item once under a key of its own, keeps the results in order, and shows its items page by page", async () => {
    const items = Array.from({ length: 60 }, (_, index) => `a${index}`);
    const runId = await start(await publish(eachPosted("stop")), { items });
    const run = await runIs(runId, "succeeded");
    const own = calls.filter(({ item }) => item.startsWith("a"));
    expect(own.map(({ item }) => item).sort()).toEqual([...items].sort());
    expect(new Set(own.map(({ key }) => key)).size).toBe(60);
    expect(own.find(({ item }) => item === "a7")?.key).toBe(`${runId}:send:each.7`);
    expect(outputOf(run, "sum")).toMatchObject({ ok: 60, results: items.map((seen) => ({ body: { seen } })) });
    expect(run.steps.map(({ path }) => path)).toEqual(run.steps.map(() => ""));
    expect(run.tallies).toContainEqual(
      expect.objectContaining({ nodeId: "send", isLoop: false, total: 60, succeeded: 60 }),
    );
    for (const { startedAt, endedAt } of run.tallies) {
      expect(startedAt).not.toBeNull();
      expect(endedAt).toHaveLength(10);
      const times = [startedAt, ...endedAt, run.finishedAt].map((at) => Date.parse(at ?? ""));
      expect(times).toEqual(times.toSorted((left, right) => left - right));
    }
    const first = await iterationsOf(runId, { nodeId: "each", limit: 25 });
    const last = await iterationsOf(runId, { nodeId: "each", limit: 25, from: 50 });
    expect([first.items.length, first.total, first.next, last.items.length, last.next]).toEqual([25, 60, 25, 10, null]);
    expect(await call("runs.getIteration", { runId, path: "each.7" })).toMatchObject({
      steps: expect.arrayContaining([
        expect.objectContaining({ nodeId: "send", output: expect.objectContaining({ status: 200 }) }),
      ]),
    });
  });

  it("goes on after an item that failed when it is told to, and lists which failed", async () => {
    const runId = await start(await publish(eachPosted("continue")), { items: ["c1", "bad-1", "c2", "bad-2"] });
    const run = await runIs(runId, "succeeded");
    expect(outputOf(run, "each")).toMatchObject({ count: 4, failed: 2, errors: [{ index: 1 }, { index: 3 }] });
    expect((await iterationsOf(runId, { nodeId: "each", status: "failed" })).items.map(({ item }) => item)).toEqual([
      "bad-1",
      "bad-2",
    ]);
  });

  it("stops at an item that failed and goes on by its error exit", async () => {
    const items = ["d1", "d2", "bad-3", "d4", "d5", "d6"];
    const runId = await start(await publish(eachPosted("stop")), { items });
    const run = await runIs(runId, "succeeded");
    expect(outputOf(run, "broken")).toEqual({ code: "invalid_input" });
    expect(calls.some(({ item }) => item === "d6")).toBe(false);
  });

  it("of 10,000 items ends, and one of 10,001 says why it does not begin", async () => {
    const definition = drawn(
      [
        ["start", "trigger.manual"],
        ["each", "flow.loop", { items: "trigger.items", concurrency: 20 }],
        ["twice", "data.transform", { fields: { value: "item * 2" } }],
        ["last", "data.transform", { fields: { value: "steps.each.results[9999].value" } }],
      ],
      [
        ["start", "out", "each"],
        ["each", "item", "twice"],
        ["each", "done", "last"],
      ],
    );
    const workflowId = await publish(definition);
    const items = Array.from({ length: 10_000 }, (_, index) => index);
    const run = await runIs(await start(workflowId, { items }), "succeeded");
    expect(outputOf(run, "last")).toEqual({ value: 19_998 });
    expect(run.steps).toHaveLength(3);
    const tooMany = await runIs(await start(workflowId, { items: [...items, 10_000] }), "failed");
    expect(tooMany.error?.message).toContain("at most 10,000 items");
  }, 60_000);

  it("asks for each item by itself, and goes on with the one that was answered", async () => {
    const definition = drawn(
      [
        ["start", "trigger.manual"],
        ["each", "flow.loop", { items: "['x', 'y']", concurrency: 2 }],
        ["ask", "human.approval", { title: "May {{ item }}?" }],
      ],
      [
        ["start", "out", "each"],
        ["each", "item", "ask"],
      ],
    );
    const runId = await start(await publish(definition));
    const { approvals } = await runIs(runId, "waiting");
    expect(approvals.map(({ title }) => title).sort()).toEqual(["May x?", "May y?"]);
    for (const { id, title } of approvals)
      await call(title === "May x?" ? "approvals.approve" : "approvals.reject", { approvalId: id });
    const run = await runIs(runId, "succeeded");
    expect(outputOf(run, "each")).toMatchObject({ results: [{ outcome: "approved" }, { outcome: "rejected" }] });
  });
});

describe("ways through a run", () => {
  it("takes one case of a switch, brings branches together, and ends early with its reason", async () => {
    const cases = [
      { id: "c1", label: "Large", when: "trigger.total > 100" },
      { id: "c2", label: "Never looked at", when: "trigger.missing.total > 1" },
    ];
    const definition = drawn(
      [
        ["start", "trigger.manual"],
        ["choose", "flow.switch", { cases }],
        ["left", "data.transform", { fields: { side: "'left'" } }],
        ["right", "data.filter", { items: "[1, 2, 3, 4]", keep: "item > 2" }],
        ["join", "flow.merge", { mode: "all" }],
        ["stop", "flow.stop", { status: "failed", message: "Too large: {{ trigger.total }}" }],
        ["never", "data.transform", { fields: { no: "1" } }],
      ],
      [
        ["start", "out", "choose"],
        ["choose", "c1", "left"],
        ["choose", "c1", "right"],
        ["choose", "default", "never"],
        ["left", "out", "join"],
        ["right", "out", "join"],
        ["join", "out", "stop"],
      ],
    );
    const run = await runIs(await start(await publish(definition), { total: 500 }), "failed");
    expect(run.error).toMatchObject({ code: "stopped", message: "Too large: 500" });
    expect(outputOf(run, "join")).toMatchObject({
      outputs: { left: { side: "left" }, right: { items: [3, 4], count: 2 } },
    });
    expect(run.steps.find(({ nodeId }) => nodeId === "never")?.status).toBe("skipped");
  });
});

const callee = (last: Step): WorkflowDefinition =>
  drawn([["called", "trigger.call"], last], [["called", "out", last[0]]]);
const caller = (workflowId: string): WorkflowDefinition =>
  drawn(
    [
      ["start", "trigger.manual"],
      ["sub", "flow.call", { workflowId, input: { name: "{{ trigger.name }}" } }],
      ["caught", "data.transform", { fields: { why: "steps.sub.error.message" } }],
    ],
    [
      ["start", "out", "sub"],
      ["sub", "error", "caught"],
    ],
  );

describe("a step that waits for a while", () => {
  it("says until when, and no more once the run stands still or is over", async () => {
    const definition = drawn(
      [
        ["start", "trigger.manual"],
        ["rest", "flow.wait", { duration: "2h" }],
      ],
      [["start", "out", "rest"]],
    );
    const runId = await start(await publish(definition));
    const run = await runIs(runId, "waiting");
    const until = new Date(Date.parse(run.startedAt ?? "") + 2 * 3_600_000).toISOString();
    expect(run.waits).toMatchObject([{ nodeId: "rest", kind: "time", calledRun: null, expiresAt: until }]);
    expect(run.steps).toContainEqual(
      expect.objectContaining({ nodeId: "rest", status: "waiting", waitsFor: "until", waitsUntil: until }),
    );
    await call("runs.pause", { runId });
    expect((await runIs(runId, "paused")).waits).toEqual([]);
    await call("runs.cancel", { runId });
    expect((await runIs(runId, "cancelled")).waits).toEqual([]);
  });
});

describe("a workflow that another calls", () => {
  it("gets its input, and hands its result to the run that waits for it", async () => {
    const child = await publish(
      callee(["greet", "data.transform", { fields: { text: "'Hello ' + trigger.name" } }]),
      "Greet",
    );
    const run = await runIs(await start(await publish(caller(child)), { name: "Anna" }), "succeeded");
    expect(outputOf(run, "sub")).toMatchObject({ output: { text: "Hello Anna" } });
    expect(run.called).toMatchObject([{ workflowName: "Greet", status: "succeeded", nodeId: "sub", path: "" }]);
    expect((await getRun(run.called[0]?.runId ?? "")).calledBy).toMatchObject({ runId: run.id });
  });

  it("takes its caller along the error exit when it fails", async () => {
    const child = await publish(callee(["stop", "flow.stop", { status: "failed", message: "Not today." }]), "Refuse");
    const run = await runIs(await start(await publish(caller(child)), { name: "Anna" }), "succeeded");
    expect(outputOf(run, "caught")).toEqual({ why: "In “Refuse”: Not today." });
  });

  it("is cancelled with its caller", async () => {
    const child = await publish(callee(["ask", "human.approval", { title: "May I?" }]), "Ask");
    const runId = await start(await publish(caller(child)), { name: "Anna" });
    const waiting = await runIs(runId, "waiting");
    const childId = waiting.called[0]?.runId ?? "";
    expect(waiting.waits).toMatchObject([
      { nodeId: "sub", kind: "run", calledRun: { runId: childId, workflowName: "Ask" }, expiresAt: expect.any(String) },
    ]);
    await runIs(childId, "waiting");
    await call("runs.cancel", { runId });
    await runIs(runId, "cancelled");
    expect((await runIs(childId, "cancelled")).calledBy?.runId).toBe(runId);
  });

  it("can't be published so that it calls itself by way of another", async () => {
    const first = await publish(callee(["noop", "data.transform", { fields: { a: "1" } }]), "First");
    const callsFirst = drawn(
      [
        ["called", "trigger.call"],
        ["sub", "flow.call", { workflowId: first, input: {} }],
      ],
      [["called", "out", "sub"]],
    );
    const second = await publish(callsFirst, "Second");
    const { draftRevision } = z
      .object({ draftRevision: z.number() })
      .parse(await call("workflows.get", { workflowId: first }));
    const circle = drawn(
      [
        ["called", "trigger.call"],
        ["sub", "flow.call", { workflowId: second, input: {} }],
      ],
      [["called", "out", "sub"]],
    );
    const saved = z
      .object({ draftRevision: z.number(), problems: z.array(z.object({ message: z.string() })) })
      .parse(await call("workflows.saveDraft", { workflowId: first, draftRevision, draft: circle }));
    expect(saved.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("round in a circle: “Second” → “First”"),
    ]);
    await expect(call("workflows.publish", { workflowId: first, draftRevision: saved.draftRevision })).rejects.toThrow(
      /circle/,
    );
  });
});
