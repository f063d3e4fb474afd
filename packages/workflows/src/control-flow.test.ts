import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Journal, memoryDriver, nameOf } from "./fixtures/memory-driver.ts";
import {
  approvesAt,
  choiceAt,
  comesAt,
  endedEarly,
  failsAt,
  type RandomFlow,
  randomFlows,
  randomPorts,
  randomRegistry,
  returnsAt,
} from "./fixtures/random-flow.ts";
import { interpretRun } from "./interpret-run.ts";
import type { RunDriver, Wait } from "./run-driver.ts";
import { stepIdOf, stepKeyOf } from "./run-state.ts";
import type { StepRecord } from "./step-record.ts";

const runId = "run-1";

/** What must run, and by which exit it is left, worked out from the drawing alone and without any order. */
const expected = ({ definition, scopes, counts, seed }: RandomFlow): Map<string, string> => {
  const found = new Map<string, string>();
  const portOf = (id: string, kind: string, path: string): string => {
    const key = stepKeyOf(runId, id, path);
    if (kind === "test.step") return failsAt(seed, key) ? "error" : "out";
    if (kind === "human.approval") return approvesAt(seed, key) ? "approved" : "rejected";
    if (kind === "flow.call") return returnsAt(seed, key) ? "out" : "error";
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

const error = { code: "conflict", message: "It did not go well." };

/** Holds what is done back, and lets one after the other go by `order` once all else has come to rest. */
const createHarbour = (order: readonly number[]) => {
  const held: (() => void)[] = [];
  let released = 0;
  const release = () => {
    const [next] = held.splice((order[released % order.length] ?? 0) % held.length, 1);
    released += 1;
    next?.();
    if (held.length > 0) setImmediate(release);
  };
  return async (): Promise<string> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (held.push(resolve) === 1) setImmediate(release);
    await promise;
    const ms = 1000 * Math.floor(released / 50) + (order[released % order.length] ?? 0);
    return new Date(Date.UTC(2026, 2, 2, 9, 0, 0, ms)).toISOString();
  };
};

/** What is waited for ends when the harbour lets it go, beside the steps: with a yes or a no, in time or not, well or not. */
const endsIn = (pass: () => Promise<string>, { seed }: RandomFlow) => {
  const ended = new Map<string, Promise<string> | string>();
  const endedAt = ({ key }: Wait) => String(ended.get(key));
  return {
    whichEnded: (waits: Wait[], ring: () => void) => {
      for (const { key } of waits) {
        if (ended.has(key)) continue;
        const passed = pass();
        ended.set(key, passed);
        void passed.then((at) => ended.set(key, at)).then(ring);
      }
      return waits.filter(({ key }) => typeof ended.get(key) === "string");
    },
    decide: (wait: Wait) => ({
      ...{ outcome: approvesAt(seed, wait.key) ? ("approved" as const) : ("rejected" as const) },
      ...{ approvalId: `approval of ${wait.key}`, decidedAt: endedAt(wait), decidedByName: "Anna", comment: null },
    }),
    happen: (wait: Wait) => ({ at: endedAt(wait), event: comesAt(seed, wait.key) ? { key: wait.key } : null }),
    endChild: (wait: Wait) => {
      const { key } = wait;
      const at = endedAt(wait);
      return returnsAt(seed, key)
        ? { ok: true as const, at, runId: "child-1", output: { key } }
        : { ok: false as const, at, runId: "child-1", error };
    },
  };
};

/** Runs a flow whose steps and waits end in the order, and at the times, that `order` says: deadlines follow from them. */
const execute = async (flow: RandomFlow, order: readonly number[], journal: Journal = { entries: [] }) => {
  const { definition, seed } = flow;
  const performed: string[] = [];
  const pass = createHarbour(order);
  const memory = memoryDriver({ journal, ...endsIn(pass, flow) });
  const shuffled: RunDriver = {
    ...memory.driver,
    durableStep: (key, work, turn, tell) => {
      const held: typeof work = async (attempt) => {
        const result = await work(attempt);
        return { ...result, finishedAt: await pass() };
      };
      return memory.driver.durableStep(key, held, turn, tell);
    },
  };
  const result = await interpretRun(
    {
      definition,
      registry: randomRegistry(seed, performed),
      run: { id: runId, workflow: { id: "workflow-1", name: "Random" } },
      trigger: { nodeId: "start", data: {} },
      ports: randomPorts(seed, performed),
    },
    shuffled,
  );
  const steps = [...memory.records.values()].filter((record) => !isIteration(record));
  return { result, performed, steps, ...memory };
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
      { numRuns: 100 },
    );
  });

  it("runs every step at most once in each iteration, also when steps fail, loops stop and runs end early, and none after that", async () => {
    await fc.assert(
      fc.asyncProperty(randomFlows({ isCaught: false, hasEnds: true }), orders, async (flow, order) => {
        const { performed, records } = await execute(flow, order);
        expect(new Set(performed).size).toBe(performed.length);
        expect(performed.slice(0, -1)).not.toContain(endedEarly);
        expect(
          [...records.values()].filter(({ status }) => ["pending", "running", "waiting"].includes(status)),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("comes to the same end whatever order its steps finish in; only a failure leaves open what had begun before it", async () => {
    await fc.assert(
      fc.asyncProperty(randomFlows({ isCaught: false }), orders, orders, async (flow, one, other) => {
        const stepsOf = ({ steps }: Ended) =>
          new Map(steps.map(({ nodeId, path, status, port }) => [stepIdOf(nodeId, path), [status, port]]));
        const isOrdered = flow.definition.nodes.every(({ config }) => config["mode"] !== "first");
        const left = await execute(flow, one);
        const right = await execute(flow, other);
        expect(left.result.status).toBe(right.result.status);
        if (hasFailed(left)) return;
        expect(stepsOf(left)).toEqual(stepsOf(right));
        if (isOrdered) expect(sorted(left)).toEqual(sorted(right));
      }),
      { numRuns: 300 },
    );
  });

  it("takes up after a crash behind any call all that was remembered, waits for the same, and repeats no effect of it", async () => {
    const flows = randomFlows({ isCaught: false, hasEnds: true });
    await fc.assert(
      fc.asyncProperty(flows, fc.nat(1000), orders, async (flow, point, order) => {
        const done = await execute(flow, order);
        const remembered = done.journal.entries;
        const journal: Journal = { entries: remembered.slice(0, point % remembered.length) };
        const before = journal.entries.map(({ call }) => call).filter((call) => call !== "now");
        const again = await execute(flow, order, journal);
        expect(new Set(again.calls()).size).toBe(again.calls().length);
        expect(new Set(before.map(nameOf))).toEqual(again.recalled);
        for (const key of again.performed) expect(before).not.toContain(`step ${key}`);
        if (!hasFailed(done) && !hasFailed(again) && !hasEnd(flow))
          expect(again.result.status).toBe(done.result.status);
      }),
      { numRuns: 150 },
    );
  });

  it("comes to the very same end by what it remembers alone", async () => {
    const flows = randomFlows({ isCaught: false, hasEnds: true });
    await fc.assert(
      fc.asyncProperty(flows, orders, async (flow, order) => {
        const { result, steps, journal } = await execute(flow, order);
        const again = await execute(flow, [0], { entries: [...journal.entries] });
        expect(again.opened).toEqual(new Set());
        expect(again.performed.filter((key) => key !== endedEarly)).toEqual([]);
        expect(again.result).toEqual(result);
        expect(again.steps).toEqual(expect.arrayContaining(steps));
      }),
      { numRuns: 150 },
    );
  });
});

const hasEnd = ({ definition }: RandomFlow): boolean => definition.nodes.some(({ kind }) => kind === "flow.stop");

type Ended = Awaited<ReturnType<typeof execute>>;

const hasFailed = ({ records }: Ended): boolean =>
  [...records.values()].some(({ status, port }) => status === "cancelled" || (status === "failed" && port === null));

/** A merge lists its branches in the order in which they came, and waits tell when they ended; what it brings together is the same. */
const sorted = ({ steps }: Ended) =>
  new Map(
    steps
      .filter(({ output }) => !/arrived|timedOutAt|waitedUntil|decidedAt/.test(JSON.stringify(output ?? null)))
      .map(({ nodeId, path, output }) => [stepIdOf(nodeId, path), output]),
  );
