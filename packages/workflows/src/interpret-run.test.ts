import { AppError, type WorkflowDefinition } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { journey, postTrigger, updatePost } from "./fixtures/journey.ts";
import { Crash, type Journal, memoryDriver } from "./fixtures/memory-driver.ts";
import { noPorts } from "./fixtures/no-ports.ts";
import { interpretRun } from "./interpret-run.ts";
import type { ActionRequest, NodePorts } from "./node-ports.ts";
import { createNodeRegistry } from "./node-registry.ts";

const registry = createNodeRegistry([updatePost]);
const run = { id: "run-1", workflow: { id: "workflow-1", name: "Excerpts" } };
const longText = "The shop opens at nine. Closing stays the same.";

const recordingPorts = (text = longText) => {
  const actions: ActionRequest[] = [];
  const prompts: string[] = [];
  const ports: NodePorts = {
    ...noPorts,
    generateText: async ({ prompt }) => {
      prompts.push(prompt);
      return { text, usage: { inputTokens: 30, outputTokens: 12 }, costMicros: 450 };
    },
    performAction: async (request) => {
      actions.push(request);
      return { output: { id: 42 }, receiptId: "receipt-1" };
    },
    httpRequest: async () => ({ status: 200, headers: {}, body: null }),
    runCode: async () => ({ output: null, log: [] }),
    notify: async () => ({ told: 0 }),
  };
  return { ports, actions, prompts };
};

const start = (
  definition: WorkflowDefinition,
  ports: NodePorts,
  driver: Parameters<typeof interpretRun>[1],
  trigger = postTrigger,
) => interpretRun({ definition, registry, run, trigger, ports }, driver);

describe("the journey", () => {
  it("summarizes, waits for the approval, and updates the excerpt once with the approval's id", async () => {
    const { ports, actions, prompts } = recordingPorts();
    const { driver, records } = memoryDriver();
    const result = await start(journey, ports, driver);
    expect(result.status).toBe("succeeded");
    expect(prompts).toEqual(["Summarize in two sentences: From March we open at nine."]);
    expect(actions).toMatchObject([
      {
        connectorId: "wordpress",
        actionId: "update_post",
        input: { postId: 42, excerpt: longText },
        idempotencyKey: "run-1:update:0",
        approvalId: "approval-1",
      },
    ]);
    expect(records.get("summary")).toMatchObject({
      status: "succeeded",
      usage: { inputTokens: 30, outputTokens: 12 },
      costMicros: 450,
    });
    expect(records.get("ask")).toMatchObject({
      status: "succeeded",
      port: "approved",
      input: { title: "Excerpt for Spring", details: { Post: "https://example.com/spring" } },
    });
    expect(records.get("update")).toMatchObject({ status: "succeeded", receiptId: "receipt-1" });
  });

  it("stores the approval as waiting before it waits", async () => {
    const { ports } = recordingPorts();
    const { driver, batches } = memoryDriver();
    await start(journey, ports, driver);
    const waiting = batches.flat().find(({ nodeId, status }) => nodeId === "ask" && status === "waiting");
    expect(waiting).toMatchObject({ waitsFor: "approval", waitsUntil: expect.any(String) });
  });

  it("skips the approval and the update when the summary is short", async () => {
    const { ports, actions } = recordingPorts("Short.");
    const { driver, records } = memoryDriver();
    expect((await start(journey, ports, driver)).status).toBe("succeeded");
    expect(actions).toEqual([]);
    expect([records.get("ask")?.status, records.get("update")?.status]).toEqual(["skipped", "skipped"]);
  });

  it("fails the step that expired where its form says so", async () => {
    const { ports, actions } = recordingPorts();
    const nodes = journey.nodes.map((node) =>
      node.id === "ask" ? { ...node, config: { ...node.config, whenExpired: "fail" } } : node,
    );
    const decide = () => ({
      outcome: "expired" as const,
      approvalId: "approval-1",
      decidedAt: "2026-03-04T10:00:00.000Z",
      decidedByName: null,
      comment: null,
    });
    const result = await start({ ...journey, nodes }, ports, memoryDriver({ decide }).driver);
    expect(result).toMatchObject({
      status: "failed",
      error: { nodeId: "ask", message: expect.stringContaining("in time") },
    });
    expect(actions).toEqual([]);
  });

  it.each(["rejected", "expired"] as const)("does not update when the approval is %s", async (outcome) => {
    const { ports, actions } = recordingPorts();
    const { driver, records } = memoryDriver({
      decide: () => ({
        outcome,
        approvalId: "approval-1",
        decidedAt: "2026-03-02T10:00:00.000Z",
        decidedByName: null,
        comment: null,
      }),
    });
    expect((await start(journey, ports, driver)).status).toBe("succeeded");
    expect(actions).toEqual([]);
    expect(records.get("ask")).toMatchObject({ port: "rejected", output: { outcome } });
  });

  it("ends the same after a crash behind any call, and an effect that was remembered is not repeated", async () => {
    const whole = memoryDriver();
    const expected = await start(journey, recordingPorts().ports, whole.driver);
    const { ports, actions, prompts } = recordingPorts();
    for (let crashAfterCalls = 0; crashAfterCalls < whole.calls().length; crashAfterCalls += 1) {
      const journal: Journal = { entries: [] };
      actions.length = 0;
      prompts.length = 0;
      await expect(start(journey, ports, memoryDriver({ journal, crashAfterCalls }).driver)).rejects.toBeInstanceOf(
        Crash,
      );
      const remembered = journal.entries.map(({ call }) => call);
      const before = { actions: actions.length, prompts: prompts.length };
      const replay = memoryDriver({ journal });
      expect(await start(journey, ports, replay.driver)).toEqual(expected);
      expect(replay.calls()).toEqual(whole.calls());
      if (remembered.includes("step run-1:update:0")) expect(actions).toHaveLength(before.actions);
      if (remembered.includes("step run-1:summary:0")) expect(prompts).toHaveLength(before.prompts);
      expect(new Set(actions.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    }
  });

  it("ends at the next edge when it is cancelled, and closes what waits", async () => {
    const { ports, actions } = recordingPorts();
    const { driver, records } = memoryDriver({ cancelAtCheck: 2 });
    expect((await start(journey, ports, driver)).status).toBe("cancelled");
    expect(records.get("ask")?.status).toBe("cancelled");
    expect(actions).toEqual([]);
  });
});

describe("failures", () => {
  const failing = (error: unknown, times = Number.POSITIVE_INFINITY) => {
    const { ports, ...rest } = recordingPorts();
    let calls = 0;
    const performAction: NodePorts["performAction"] = async (request) => {
      calls += 1;
      if (calls <= times) throw error;
      return ports.performAction(request);
    };
    return { ...rest, calls: () => calls, ports: { ...ports, performAction } };
  };

  it("tries again what may go well later, under the same idempotency key", async () => {
    const { ports, calls, actions } = failing(new AppError("upstream_timeout", "The site did not answer."), 2);
    const { driver, records } = memoryDriver();
    expect((await start(journey, ports, driver)).status).toBe("succeeded");
    expect(calls()).toBe(3);
    expect(actions.map(({ idempotencyKey }) => idempotencyKey)).toEqual(["run-1:update:0"]);
    expect(records.get("update")?.attempt).toBe(3);
  });

  it("does not try again what stays wrong, and names the step", async () => {
    const { ports, calls } = failing(new AppError("credential_rejected", "WordPress refused the password."));
    const { driver, records } = memoryDriver();
    const result = await start(journey, ports, driver);
    expect(calls()).toBe(1);
    expect(result).toMatchObject({
      status: "failed",
      error: {
        nodeId: "update",
        code: "credential_rejected",
        message: "“Update excerpt” failed: WordPress refused the password.",
      },
    });
    expect(records.get("update")).toMatchObject({ status: "failed", error: { code: "credential_rejected" } });
  });

  it("gives up after the last attempt with the last error", async () => {
    const { ports, calls } = failing(new AppError("rate_limited", "Too many calls."));
    expect(await start(journey, ports, memoryDriver().driver)).toMatchObject({
      status: "failed",
      error: { code: "rate_limited" },
    });
    expect(calls()).toBe(5);
  });

  it("hides the words of an unexpected error and reports it", async () => {
    const { ports } = failing(new TypeError("secret at line 3"));
    const reported: unknown[] = [];
    const input = {
      definition: journey,
      registry,
      run,
      trigger: postTrigger,
      ports,
      onUnexpectedError: (error: unknown) => void reported.push(error),
    };
    const result = await interpretRun(input, memoryDriver().driver);
    expect(result.error).toMatchObject({ code: "internal" });
    expect(JSON.stringify(result)).not.toContain("secret");
    expect(reported[0]).toBeInstanceOf(TypeError);
  });

  it("goes on by the error exit where a line leaves it", async () => {
    const caught: WorkflowDefinition = {
      ...journey,
      nodes: [
        ...journey.nodes,
        {
          id: "notice",
          kind: "data.transform",
          name: "Notice",
          position: { x: 9, y: 0 },
          config: { fields: { why: "steps.update.error.code" } },
        },
      ],
      edges: [...journey.edges, { id: "e5", source: "update", sourcePort: "error", target: "notice" }],
    };
    const { ports } = failing(new AppError("forbidden", "This user may not edit posts."));
    const { driver, records } = memoryDriver();
    const result = await start(caught, ports, driver);
    expect(result).toMatchObject({ status: "succeeded", outputs: { notice: { why: "forbidden" } } });
    expect(records.get("update")).toMatchObject({ status: "failed", port: "error" });
  });

  it("refuses an output of more than 1 MB", async () => {
    const { ports } = recordingPorts("x".repeat(1_100_000));
    expect(await start(journey, ports, memoryDriver().driver)).toMatchObject({
      status: "failed",
      error: { nodeId: "summary", code: "payload_too_large" },
    });
  });

  it("names the field whose template fails", async () => {
    const broken = structuredClone(journey);
    const update = broken.nodes[4];
    if (update) update.config.postId = "{{ trigger.missing }}";
    expect((await start(broken, recordingPorts().ports, memoryDriver().driver)).error?.message).toContain(
      "Post: The expression “trigger.missing” failed: No such key",
    );
  });
});

describe("order", () => {
  const chain = (length: number): WorkflowDefinition => ({
    schemaVersion: 1,
    nodes: Array.from({ length }, (_, index) =>
      index === 0
        ? { id: "n0", kind: "trigger.manual", name: "Start", position: { x: 0, y: 0 }, config: {} }
        : {
            id: `n${index}`,
            kind: "data.transform",
            name: `N${index}`,
            position: { x: index, y: 0 },
            config: { fields: { count: index === 1 ? "1" : `steps.n${index - 1}.count + 1` } },
          },
    ),
    edges: Array.from({ length: length - 1 }, (_, index) => ({
      id: `e${index}`,
      source: `n${index}`,
      sourcePort: "out",
      target: `n${index + 1}`,
    })),
  });
  const manual = { nodeId: "n0", data: {} } as unknown as typeof postTrigger;

  it("computes steps without effects with one batch of records and no durable step", async () => {
    const { driver, batches, calls } = memoryDriver();
    const result = await start(chain(5), recordingPorts().ports, driver, manual);
    expect(result).toMatchObject({ status: "succeeded", outputs: { n4: { count: 4 } } });
    expect(batches).toHaveLength(1);
    expect(calls()).toEqual(["now"]);
  });

  it("keeps the outcomes of an earlier execution when it runs again from a step", async () => {
    const { ports, actions, prompts } = recordingPorts();
    const prior = new Map([
      ["post", { port: "out", output: postTrigger.data }],
      ["summary", { port: "out", output: { text: longText } }],
      ["long", { port: "true", output: { result: true } }],
      ["ask", { port: "approved", output: {}, approvalId: "approval-9" }],
    ]);
    const result = await interpretRun(
      { definition: journey, registry, run, trigger: postTrigger, ports, prior },
      memoryDriver().driver,
    );
    expect(result.status).toBe("succeeded");
    expect(prompts).toEqual([]);
    expect(actions).toMatchObject([{ approvalId: "approval-9" }]);
  });

  it("waits for the earlier of two moments first and still passes both", async () => {
    const waiting: WorkflowDefinition = {
      schemaVersion: 1,
      nodes: [
        { id: "n0", kind: "trigger.manual", name: "Start", position: { x: 0, y: 0 }, config: {} },
        { id: "late", kind: "flow.wait", name: "Late", position: { x: 1, y: 0 }, config: { duration: "2h" } },
        {
          id: "soon",
          kind: "flow.wait",
          name: "Soon",
          position: { x: 1, y: 1 },
          config: { duration: "1m", until: "" },
        },
      ],
      edges: [
        { id: "a", source: "n0", sourcePort: "out", target: "late" },
        { id: "b", source: "n0", sourcePort: "out", target: "soon" },
      ],
    };
    const { driver, calls } = memoryDriver();
    const result = await start(waiting, recordingPorts().ports, driver, manual);
    expect(calls()).toEqual(["now", "until run-1:soon:0", "until run-1:late:0"]);
    expect(result.outputs).toMatchObject({ late: { waitedUntil: "2026-03-02T11:00:00.000Z" } });
  });
});
