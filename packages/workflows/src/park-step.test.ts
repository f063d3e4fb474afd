import { AppError, type WorkflowDefinition } from "@bizosaas/contracts";
import { describe, expect, it } from "vitest";
import { journey, postTrigger, updatePost } from "./fixtures/journey.ts";
import { Crash, type Journal, memoryDriver } from "./fixtures/memory-driver.ts";
import { noPorts } from "./fixtures/no-ports.ts";
import { interpretRun } from "./interpret-run.ts";
import type { NodePorts } from "./node-ports.ts";
import { createNodeRegistry } from "./node-registry.ts";
import { parkStep } from "./park-step.ts";
import { nodeOf, type PreparedNode, specOf } from "./run-node.ts";
import { createRunState, stepOfKey } from "./run-state.ts";

const registry = createNodeRegistry([updatePost]);
const run = { id: "run-1", workflow: { id: "workflow-1", name: "Excerpts" } };
const mended = { at: "2026-03-02T11:00:00.000Z", event: { connectionId: "mended" } };
const never = { at: "2026-04-02T11:00:00.000Z", event: null };

/** The vendor refuses the credentials this often, and then takes them. */
const refusing = (times: number) => {
  const keys: string[] = [];
  const ports: NodePorts = {
    ...noPorts,
    generateText: async () => ({
      text: "The shop opens at nine. Closing stays the same.",
      usage: { inputTokens: 1, outputTokens: 1 },
      costMicros: 1,
    }),
    performAction: async ({ idempotencyKey }) => {
      keys.push(idempotencyKey);
      if (keys.length <= times) throw new AppError("credential_rejected", "WordPress refused the password.");
      return { output: { id: 42 }, receiptId: "receipt-1" };
    },
  };
  return { keys, ports };
};

const start = (
  ports: NodePorts,
  driver: Parameters<typeof interpretRun>[1],
  canPark = true,
  definition: WorkflowDefinition = journey,
) => interpretRun({ definition, registry, run, trigger: postTrigger, ports, canPark }, driver);

describe("a step whose connection takes its credentials no more", () => {
  it("waits where it stands, and does its work under the same key once the connection is mended", async () => {
    const { ports, keys } = refusing(2);
    const sources: unknown[] = [];
    const { driver, records, calls } = memoryDriver({
      happen: ({ request }) => {
        sources.push(request.source.type);
        return mended;
      },
    });
    expect((await start(ports, driver)).status).toBe("succeeded");
    expect(keys).toEqual(Array.from({ length: 3 }, () => "run-1:update:0"));
    expect(sources).toEqual(["connection", "connection"]);
    expect(new Set(calls()).size).toBe(calls().length);
    expect(records.get("update")).toMatchObject({ status: "succeeded", error: null });
  });

  it("counts its attempts on after it waited: none takes the record of another", async () => {
    const answers = [
      "unavailable",
      "credential_rejected",
      "unavailable",
      "credential_rejected",
      "unavailable",
    ] as const;
    const { ports } = refusing(0);
    let asked = 0;
    const performAction: NodePorts["performAction"] = async (request) => {
      const code = answers[asked++];
      if (code) throw new AppError(code, "Not now.");
      return ports.performAction(request);
    };
    const { driver, batches } = memoryDriver({ happen: () => mended });
    expect((await start({ ...ports, performAction }, driver)).status).toBe("succeeded");
    const made = batches.flat().filter(({ nodeId }) => nodeId === "update");
    expect(made.map(({ attempt, status }) => `${attempt} ${status}`)).toEqual([
      ...["1 running", "2 waiting", "2 running", "3 waiting", "3 running", "4 succeeded"],
    ]);
  });

  it("ends the same after a crash behind any call", async () => {
    const whole = memoryDriver({ happen: () => mended });
    const expected = await start(refusing(1).ports, whole.driver);
    for (let crashAfterCalls = 0; crashAfterCalls < whole.calls().length; crashAfterCalls += 1) {
      const journal: Journal = { entries: [] };
      const { ports } = refusing(1);
      const options = { journal, happen: () => mended };
      const crashing = start(ports, memoryDriver({ ...options, crashAfterCalls }).driver);
      await expect(crashing).rejects.toBeInstanceOf(Crash);
      expect(await start(ports, memoryDriver(options).driver)).toEqual(expected);
    }
  });

  it("goes on at once by the way that its author drew for failures", async () => {
    const { ports, keys } = refusing(9);
    const catching: WorkflowDefinition = {
      ...journey,
      nodes: [
        ...journey.nodes,
        {
          ...{ id: "else", kind: "data.transform", name: "Else", position: { x: 5, y: 0 } },
          config: { fields: { why: "steps.update.error.code" } },
        },
      ],
      edges: [...journey.edges, { id: "e5", source: "update", sourcePort: "error", target: "else" }],
    };
    const { driver, calls } = memoryDriver({ happen: () => mended });
    const result = await start(ports, driver, true, catching);
    expect(result).toMatchObject({ status: "succeeded", outputs: { else: { why: "credential_rejected" } } });
    expect([keys.length, calls().filter((call) => call.startsWith("event"))]).toEqual([1, []]);
  });

  it("fails as it would have at once when nobody mends it in time, and where a run can't wait", async () => {
    const error = { nodeId: "update", code: "credential_rejected" };
    const late = await start(refusing(9).ports, memoryDriver({ happen: () => never }).driver);
    expect(late).toMatchObject({ status: "failed", error });
    const tried = await start(refusing(9).ports, memoryDriver().driver, false);
    expect(tried).toMatchObject({ status: "failed", error });
  });
});

it("leaves a step that is no connector's to fail, whatever connection it names", () => {
  const input = { definition: journey, registry, run, trigger: postTrigger, ports: noPorts, canPark: true };
  const state = createRunState(input, "2026-03-02T09:00:00.000Z");
  const node = nodeOf(state, "update");
  const at = "2026-03-02T09:00:01.000Z";
  const prepared: PreparedNode = {
    ...{ node, spec: specOf(state, node), config: { connectionId: "gone" }, key: "run-1:update:0" },
    ...{ now: at, approvalId: null },
  };
  const error = { code: "credential_rejected", message: "Refused." };
  const step = { ok: false as const, error, attempt: 1, startedAt: at, finishedAt: at };
  const ofNobody = { ...prepared, spec: { ...prepared.spec, connectorId: null } };
  const ends = { mended: () => undefined, late: () => undefined };
  expect([parkStep(state, ofNobody, step, ends), parkStep(state, prepared, step, ends)]).toEqual([false, true]);
});

it("names the same step, however often it waited", () => {
  expect(stepOfKey("run-1:update:each.3~2")).toEqual({ nodeId: "update", path: "each.3" });
  expect(stepOfKey("run-1:update:0~1")).toEqual({ nodeId: "update", path: "" });
});
