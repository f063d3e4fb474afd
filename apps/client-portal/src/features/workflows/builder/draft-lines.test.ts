import type { WorkflowDefinition, WorkflowEdge } from "@bizosaas/contracts";
import { expect, test } from "vitest";
import { ancestorsOf, edgeOf, refusalOf, refusalsFrom } from "./draft-lines.ts";

const idOf = (index: number) => `step_${index}`;

/** As long a chain as a workflow may be, whose lines count how often they are looked at. */
const countedChain = (length: number) => {
  const looks = { count: 0 };
  const edges = Array.from({ length: length - 1 }, (_, index): WorkflowEdge => {
    const edge = edgeOf({ source: idOf(index), sourcePort: "out" }, idOf(index + 1));
    return {
      ...edge,
      get target() {
        looks.count += 1;
        return edge.target;
      },
    };
  });
  const nodes = Array.from({ length }, (_, index) => ({
    ...{ id: idOf(index), kind: "data.transform", name: idOf(index), config: {} },
    position: { x: index * 320, y: 0 },
  }));
  return { draft: { schemaVersion: 1, nodes, edges } satisfies WorkflowDefinition, looks };
};

test("what may follow the last of 300 steps is found by looking at each line once, and at none for the next letter typed", () => {
  const { draft, looks } = countedChain(300);
  const exit = { source: idOf(299), sourcePort: "out" };
  const targetsIn = (asked: WorkflowDefinition) => {
    const refusal = refusalsFrom(asked, exit);
    return asked.nodes.filter(({ id }) => refusal(id) === null);
  };
  expect(targetsIn(draft)).toEqual([]);
  expect(looks.count).toBe(draft.edges.length);
  const typed = { ...draft, nodes: draft.nodes.map((node) => ({ ...node, name: `${node.name}!` })) };
  targetsIn(typed);
  expect(ancestorsOf(typed, idOf(299)).size).toBe(299);
  expect(looks.count).toBe(draft.edges.length);
});

test("a line that was drawn meanwhile is known at once", () => {
  const { draft } = countedChain(3);
  const back = { source: idOf(2), sourcePort: "out" };
  expect(refusalOf({ ...draft, edges: [] }, back, idOf(0))).toBeNull();
  expect(refusalOf(draft, back, idOf(0))).toBe("circle");
  expect(refusalOf(draft, { source: idOf(0), sourcePort: "out" }, idOf(1))).toBe("double");
  expect(refusalOf(draft, { source: idOf(0), sourcePort: "error" }, idOf(1))).toBeNull();
});
