import { type JsonObject, testLimits, type WorkflowDefinition } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { connectionId, journey, postTrigger, updatePost } from "../fixtures/journey.ts";
import { noPorts } from "../fixtures/no-ports.ts";
import type { ActionRequest, HttpRequest, TextRequest } from "../node-ports.ts";
import { createNodeRegistry } from "../node-registry.ts";
import { unknownBefore } from "./part-to-test.ts";
import type { KnownOutcome } from "./pinned-steps.ts";
import { runTest, type TestedStep, type TestInput } from "./run-test.ts";
import { TestStoppedError } from "./test-driver.ts";

const registry = createNodeRegistry([updatePost]);
const at = (x: number) => ({ x, y: 0 });

const summaryText = "The shop opens at nine. Closing stays the same.";

const stage = (changes: Partial<TestInput> = {}) => {
  const sent: (ActionRequest | HttpRequest)[] = [];
  const prompts: string[] = [];
  const steps = new Map<string, TestedStep>();
  const ports = {
    ...noPorts,
    notify: async () => {
      throw new Error("A test tells nobody.");
    },
    generateText: async ({ prompt }: TextRequest) => {
      prompts.push(prompt);
      return { text: summaryText, usage: { inputTokens: 3, outputTokens: 1 }, costMicros: 45 };
    },
    performAction: async (request: ActionRequest) => {
      sent.push(request);
      return { output: { id: 42 }, receiptId: "receipt-1" };
    },
    httpRequest: async (request: HttpRequest) => {
      sent.push(request);
      return { status: 200, headers: {}, body: "real" };
    },
    runCode: async () => ({ output: null, log: [] }),
  };
  const input: TestInput = {
    definition: journey,
    registry,
    run: { id: "test-1", workflow: { id: "workflow-1", name: "Excerpts" } },
    ports,
    nodeId: "update",
    scope: "to_here",
    trigger: postTrigger,
    known: new Map<string, KnownOutcome>(),
    isSending: false,
    describeWrite: async ({ config }): Promise<JsonObject> => ({ sent: config["excerpt"] as string }),
    signal: new AbortController().signal,
    onSteps: async (batch) => {
      for (const step of batch) steps.set(`${step.nodeId}:${step.path}`, step);
    },
    ...changes,
  };
  return { sent, prompts, steps, input, step: (id: string) => steps.get(`${id}:`) };
};

const withoutApproval: WorkflowDefinition = {
  ...journey,
  nodes: journey.nodes.filter(({ id }) => id !== "ask"),
  edges: [...journey.edges.slice(0, 2), { id: "e5", source: "long", sourcePort: "true", target: "update" }],
};

const loop: WorkflowDefinition = {
  schemaVersion: 1,
  nodes: [
    { id: "start", kind: "trigger.manual", name: "Start", position: at(0), config: {} },
    { id: "each", kind: "flow.loop", name: "Each", position: at(1), config: { items: "trigger.orders" } },
    { id: "twice", kind: "data.transform", name: "Twice", position: at(2), config: { fields: { sum: "item * 2" } } },
    {
      id: "post",
      kind: "http.request",
      name: "Post",
      position: at(3),
      config: { method: "POST", url: "https://example.com/{{ steps.twice.sum }}" },
    },
  ],
  edges: [
    { id: "e1", source: "start", sourcePort: "out", target: "each" },
    { id: "e2", source: "each", sourcePort: "item", target: "twice" },
    { id: "e3", source: "twice", sourcePort: "out", target: "post" },
  ],
};
const orders = Array.from({ length: 40 }, (_, index) => index + 1);

describe("a test up to a step", () => {
  it("takes a yes for granted and sends nothing, but says what would have been sent", async () => {
    const { input, sent, step } = stage();
    expect((await runTest(input)).status).toBe("succeeded");
    expect(sent).toEqual([]);
    expect(step("ask")).toMatchObject({ mark: "assumed", port: "approved", status: "succeeded" });
    expect(step("update")).toMatchObject({
      mark: "simulated",
      output: { id: 42, url: "https://example.com/spring", simulated: { sent: summaryText } },
    });
  });

  it("sends nothing behind a yes that nobody gave, even if asked to send", async () => {
    const { input, sent, step } = stage({ isSending: true });
    await runTest(input);
    expect(sent).toEqual([]);
    expect(step("update")?.mark).toBe("simulated");
  });

  it("really sends once when it is asked to and no yes is needed", async () => {
    const { input, sent, step } = stage({ isSending: true, definition: withoutApproval });
    await runTest(input);
    expect(sent).toMatchObject([{ actionId: "update_post", idempotencyKey: "test-1:update:0" }]);
    expect(step("update")).toMatchObject({ mark: null, receiptId: "receipt-1", output: { id: 42 } });
  });

  it("uses what is pinned instead of running the step, and runs none behind the chosen one", async () => {
    const known = new Map([["summary", { port: "out", output: { text: "A pinned text, long enough." } }]]);
    const { input, prompts, steps, step } = stage({ known, nodeId: "long" });
    await runTest(input);
    expect(prompts).toEqual([]);
    expect(step("long")).toMatchObject({ output: { result: true }, port: "true" });
    expect(step("summary")).toMatchObject({ mark: "pinned", status: "succeeded" });
    expect([...steps.keys()]).toEqual(["post:", "summary:", "long:"]);
  });

  it("runs nothing behind a branch that is not taken, pinned or not", async () => {
    const known = new Map([
      ["summary", { port: "out", output: { text: "Short." } }],
      ["ask", { port: "approved", output: { outcome: "approved" } }],
    ]);
    const { input, step } = stage({ known });
    await runTest(input);
    expect([step("ask")?.status, step("update")?.status]).toEqual(["skipped", "skipped"]);
  });

  it("goes through the first items of a long loop alone, and says so", async () => {
    const { input, sent, steps, step } = stage({
      definition: loop,
      nodeId: "post",
      trigger: { nodeId: "start", data: { orders } },
    });
    expect((await runTest(input)).status).toBe("succeeded");
    expect(sent).toEqual([]);
    expect(step("each")?.mark).toBe("shortened");
    expect([...steps.values()].filter(({ nodeId }) => nodeId === "post")).toHaveLength(testLimits.loopItems);
    expect(steps.get("post:each.0")?.mark).toBe("simulated");
  });

  it("stops while a step hangs, whatever the step does", async () => {
    const stop = new AbortController();
    const base = stage();
    const ports = { ...base.input.ports, generateText: () => new Promise<never>(() => stop.abort()) };
    await expect(runTest({ ...base.input, ports, signal: stop.signal })).rejects.toBeInstanceOf(TestStoppedError);
  });

  it("tries nothing twice: an error is shown as it is", async () => {
    let calls = 0;
    const base = stage({ definition: withoutApproval, isSending: true });
    const performAction = async () => {
      calls += 1;
      throw new Error("boom");
    };
    const result = await runTest({ ...base.input, ports: { ...base.input.ports, performAction } });
    expect([result.status, calls]).toEqual(["failed", 1]);
    expect(base.step("update")).toMatchObject({ status: "failed", attempt: 1 });
  });
});

describe("a test of one step", () => {
  it("runs it alone, on what is known of the steps before it", async () => {
    const known = new Map([["summary", { port: "out", output: { text: "Known from before." } }]]);
    const { input, prompts, steps, step } = stage({ known, scope: "step" });
    expect((await runTest(input)).status).toBe("succeeded");
    expect(prompts).toEqual([]);
    expect([...steps.keys()]).toEqual(["update:"]);
    expect(step("update")).toMatchObject({
      input: { connectionId, postId: 42, excerpt: "Known from before." },
      mark: "simulated",
    });
  });

  it("gives a step inside a loop an item to work on", async () => {
    const { input, step } = stage({ definition: loop, nodeId: "twice", scope: "step", item: 21 });
    await runTest(input);
    expect(step("twice")).toMatchObject({ status: "succeeded", output: { sum: 42 } });
  });

  it("leaves a wait out", async () => {
    const nodes: WorkflowDefinition["nodes"] = [
      { id: "pause", kind: "flow.wait", name: "Pause", position: at(0), config: { duration: "2h" } },
    ];
    const { input, step } = stage({ definition: { ...journey, nodes, edges: [] }, nodeId: "pause", scope: "step" });
    expect((await runTest(input)).status).toBe("succeeded");
    expect(step("pause")).toMatchObject({ mark: "skipped", status: "succeeded" });
  });

  it("names the steps that it reads from and of which nothing is known", () => {
    expect(unknownBefore(journey, "update", registry, () => false).map(({ id }) => id)).toEqual(["summary"]);
    expect(unknownBefore(journey, "update", registry, (id) => id === "summary")).toEqual([]);
  });
});
