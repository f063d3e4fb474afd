import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Crash, type Journal, memoryDriver } from "./fixtures/memory-driver.ts";
import { choiceAt, comesAt, failsAt, type RandomFlow, randomFlows, randomRegistry } from "./fixtures/random-flow.ts";
import { interpretRun } from "./interpret-run.ts";
import type { NodePorts } from "./node-ports.ts";
import type { RunDriver } from "./run-driver.ts";
import { stepIdOf, stepKeyOf } from "./run-state.ts";
import type { StepRecord } from "./step-record.ts";

const ports = {} as unknown as NodePorts;
const runId = "run-1";

/** What must run, and by which exit it is left, worked out from the drawing alone and without any order. */
const expected = ({ definition, scopes, counts, seed }: RandomFlow): Map<string, string> => {
  const found = new Map<string, string>();
  const portOf = (id: string, kind: string, path: string): string => {
    const key = stepKeyOf(runId, id, path);
    if (kind === "test.step") return failsAt(seed, key) ? "error" : "out";
    if (kind === "test.choice") return choiceAt(seed, key);
    if (kind === "flow.wait_call") return comesAt(seed, key) ? "out" : "timed-out";
    return kind === "flow.loop" ? "done" : "out";
  };
  const goThrough = (scope: string | null, path: string): void => {
    const left = new Map<string, string>();
    for (const { id, kind, config } of definition.nodes) {
      if (scopes.get(id) !== scope) continue;
      const taken = definition.edges
        .filter(({ target }) => target === id)
        .map(({ source, sourcePort }) => (source === scope ? sourcePort === "item" : left.get(source) === sourcePort));
      const runs = id === "start" || (config["mode"] === "all" ? taken.every(Boolean) : taken.some(Boolean));
      if (!runs) continue;
      const port = portOf(id, kind, path);
      left.set(id, port);
      found.set(stepIdOf(id, path), port);
      if (kind !== "flow.loop") continue;
      for (let index = 0; index < (counts.get(id) ?? 0); index += 1)
        goThrough(id, `${path === "" ? "" : `${path}/`}${id}.${index}`);
    }
  };
  goThrough(null, "");
  return found;
};

const isIteration = ({ nodeId, path }: StepRecord) => (path.split("/").at(-1) ?? "").startsWith(`${nodeId}.`);

/** An engine in memory where what is waited for comes in time, or not. */
const driverFor = ({ seed }: RandomFlow, options: Parameters<typeof memoryDriver>[0] = {}) =>
  memoryDriver({
    ...options,
    happen: ({ key }) => ({ at: "2026-03-02T10:00:00.000Z", event: comesAt(seed, key) ? { key } : null }),
  });

/** Runs a flow whose steps with effects finish in the order, and at the times, that `order` says: deadlines follow from them. */
const execute = async (flow: RandomFlow, order: readonly number[], driver?: RunDriver) => {
  const { definition, seed } = flow;
  const performed: string[] = [];
  const memory = driverFor(flow);
  const engine = driver ?? memory.driver;
  let finished = 0;
  const shuffled: RunDriver = {
    ...engine,
    durableStep: async (key, work) => {
      const result = await engine.durableStep(key, work);
      const at = 1000 * Math.floor(finished / 50) + (order[finished++ % order.length] ?? 0);
      return { ...result, finishedAt: new Date(Date.UTC(2026, 2, 2, 9, 0, 0, at)).toISOString() };
    },
  };
  const result = await interpretRun(
    {
      definition,
      registry: randomRegistry(seed, performed),
      run: { id: runId, workflow: { id: "workflow-1", name: "Random" } },
      trigger: { nodeId: "start", data: {} },
      ports,
    },
    shuffled,
  );
  const steps = [...memory.records.values()].filter((record) => !isIteration(record));
  return { result, performed, steps, records: memory.records, batches: memory.batches };
};

const orders = fc.array(fc.nat(900), { minLength: 1, maxLength: 40 });

describe("any workflow, in any order", () => {
  it("runs exactly the steps that taken lines lead to, in every iteration, and leaves them by the right exit", async () => {
    await fc.assert(
      fc.asyncProperty(randomFlows({ isCaught: true }), orders, async (flow, order) => {
        const { result, steps } = await execute(flow, order);
        expect(result.status).toBe("succeeded");
        const ran = steps
          .filter(({ port }) => port !== null)
          .map(({ nodeId, path, port }) => [stepIdOf(nodeId, path), port]);
        expect(new Map(ran as [string, string][])).toEqual(expected(flow));
      }),
      { numRuns: 300 },
    );
  });

  it("runs every step at most once in each iteration, also when steps fail and loops stop", async () => {
    await fc.assert(
      fc.asyncProperty(randomFlows({ isCaught: false }), orders, async (flow, order) => {
        const { performed, records } = await execute(flow, order);
        expect(new Set(performed).size).toBe(performed.length);
        expect(
          [...records.values()].filter(({ status }) => ["pending", "running", "waiting"].includes(status)),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("comes to the same end whatever order its steps finish in", async () => {
    await fc.assert(
      fc.asyncProperty(randomFlows({ isCaught: false }), orders, orders, async (flow, one, other) => {
        const summary = ({ result, steps }: Awaited<ReturnType<typeof execute>>) => [
          result.status,
          new Map(steps.map(({ nodeId, path, status, port }) => [stepIdOf(nodeId, path), [status, port]])),
        ];
        const isOrdered = flow.definition.nodes.every(({ config }) => config["mode"] !== "first");
        const left = await execute(flow, one);
        const right = await execute(flow, other);
        expect(summary(left)).toEqual(summary(right));
        if (isOrdered && left.result.status === "succeeded") expect(sorted(left)).toEqual(sorted(right));
      }),
      { numRuns: 300 },
    );
  });

  it("ends the same after a crash behind any call, and repeats no effect that was remembered", async () => {
    await fc.assert(
      fc.asyncProperty(randomFlows({ isCaught: false }), fc.nat(1000), async (flow, point) => {
        const whole = driverFor(flow);
        const { result } = await execute(flow, [0], whole.driver);
        const crashAfterCalls = point % whole.calls.length;
        const journal: Journal = { entries: [] };
        await expect(execute(flow, [0], driverFor(flow, { journal, crashAfterCalls }).driver)).rejects.toBeInstanceOf(
          Crash,
        );
        const remembered = new Set(journal.entries.filter(Boolean).map(({ call }) => call));
        const replay = driverFor(flow, { journal });
        const again = await execute(flow, [0], replay.driver);
        expect({ ...again.result, error: again.result.error?.code }).toEqual({ ...result, error: result.error?.code });
        expect(replay.calls).toEqual(whole.calls);
        for (const key of again.performed) expect(remembered.has(`step ${key}`)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

/** A merge lists its branches in the order in which they came; what it brings together is the same. */
const sorted = ({ steps }: Awaited<ReturnType<typeof execute>>) =>
  new Map(
    steps
      .filter(({ output }) => !JSON.stringify(output ?? null).includes("arrived"))
      .map(({ nodeId, path, output }) => [stepIdOf(nodeId, path), output]),
  );
