import type { WorkflowDefinition } from "@bizosaas/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NodeOutcome, plan } from "./plan.ts";

const node = (id: string) => ({ id, kind: "data.transform", name: id, position: { x: 0, y: 0 }, config: {} });
const ports = ["true", "false"];

/** Random graphs without circles: lines only lead to later nodes; node 0 is the trigger. */
const graphs = fc
  .record({
    size: fc.integer({ min: 1, max: 14 }),
    lines: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.constantFrom(...ports)), { maxLength: 40 }),
    choices: fc.array(fc.constantFrom(...ports), { minLength: 14, maxLength: 14 }),
  })
  .map(({ size, lines, choices }) => {
    const nodes = Array.from({ length: size }, (_, index) => node(`n${index}`));
    const edges = lines
      .map(([left, right, sourcePort]) => ({
        from: Math.min(left, right) % size,
        to: Math.max(left, right) % size,
        sourcePort,
      }))
      .filter(({ from, to }) => from < to)
      .map(({ from, to, sourcePort }, index) => ({
        id: `e${index}`,
        source: `n${from}`,
        sourcePort,
        target: `n${to}`,
      }));
    const definition: WorkflowDefinition = { schemaVersion: 1, nodes, edges };
    return { definition, portOf: (nodeId: string) => choices[Number(nodeId.slice(1))] ?? "true" };
  });

/** Runs a graph to its end, finishing started nodes in the order that `picks` says. */
const execute = (definition: WorkflowDefinition, portOf: (nodeId: string) => string, picks: number[]) => {
  const outcomes = new Map<string, NodeOutcome>();
  const started = new Set<string>();
  const ran: string[] = [];
  for (let step = 0; ; step += 1) {
    const { ready, skipped, isDone } = plan(definition, { triggerNodeId: "n0", outcomes, started });
    for (const nodeId of skipped) outcomes.set(nodeId, { port: null });
    if (isDone) return { outcomes, ran };
    for (const nodeId of ready) started.add(nodeId);
    ran.push(...ready);
    const finished = [...started][(picks[step % picks.length] ?? 0) % started.size] ?? "";
    started.delete(finished);
    outcomes.set(finished, { port: portOf(finished) });
  }
};

const picks = fc.array(fc.nat(100), { minLength: 1, maxLength: 30 });

describe("plan", () => {
  it("runs each node at most once and decides every node, for any graph and order", () => {
    fc.assert(
      fc.property(graphs, picks, ({ definition, portOf }, order) => {
        const { outcomes, ran } = execute(definition, portOf, order);
        expect(new Set(ran).size).toBe(ran.length);
        expect(outcomes.size).toBe(definition.nodes.length);
      }),
    );
  });

  it("runs exactly the nodes that taken lines lead to", () => {
    fc.assert(
      fc.property(graphs, picks, ({ definition, portOf }, order) => {
        const { ran } = execute(definition, portOf, order);
        const reached = new Set(["n0"]);
        for (const { id } of definition.nodes) {
          const isTaken = definition.edges.some(
            ({ source, sourcePort, target }) => target === id && reached.has(source) && portOf(source) === sourcePort,
          );
          if (isTaken) reached.add(id);
        }
        expect(new Set(ran)).toEqual(reached);
      }),
    );
  });

  it("comes to the same end whatever order nodes finish in", () => {
    fc.assert(
      fc.property(graphs, picks, picks, ({ definition, portOf }, one, other) => {
        const left = execute(definition, portOf, one);
        const right = execute(definition, portOf, other);
        expect(left.outcomes).toEqual(right.outcomes);
      }),
    );
  });

  it("starts a node only when everything that leads to it is decided", () => {
    fc.assert(
      fc.property(graphs, ({ definition, portOf }) => {
        const { ran } = execute(definition, portOf, [0]);
        for (const { source, target } of definition.edges) {
          if (ran.includes(source) && ran.includes(target))
            expect(ran.indexOf(source)).toBeLessThan(ran.indexOf(target));
        }
      }),
    );
  });

  it("skips the triggers that did not fire", () => {
    const definition: WorkflowDefinition = {
      schemaVersion: 1,
      nodes: [node("n0"), node("n1"), node("n2")],
      edges: [
        { id: "a", source: "n0", sourcePort: "out", target: "n2" },
        { id: "b", source: "n1", sourcePort: "out", target: "n2" },
      ],
    };
    const outcomes = new Map([["n1", { port: "out" }]]);
    expect(plan(definition, { triggerNodeId: "n1", outcomes, started: new Set() })).toEqual({
      ready: ["n2"],
      skipped: ["n0"],
      isDone: false,
    });
  });
});
