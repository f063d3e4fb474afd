import { expect, test } from "vitest";
import { type CanvasGraph, type CanvasNode, NODE_WIDTH, nodeHeightOf } from "../drawing/canvas-graph.ts";
import { orderSteps } from "../drawing/order-steps.ts";
import { layoutGraph, outlineOf, placeNodes, placesIn } from "./layout-graph.ts";

const node = (id: string, outputs = [{ id: "out", label: "Then" }]): CanvasNode => ({
  id,
  name: id.toUpperCase(),
  kindTitle: "Step",
  icon: null,
  position: { x: 0, y: 0 },
  hasInput: true,
  outputs,
});
const edge = (source: string, target: string, sourcePort = "out") => ({
  id: `${source}:${sourcePort}:${target}`,
  source,
  sourcePort,
  target,
});
const branching: CanvasGraph = {
  nodes: [
    node("last"),
    node("check", [
      { id: "yes", label: "Yes" },
      { id: "no", label: "No" },
    ]),
    node("start"),
    node("other"),
  ],
  edges: [edge("start", "check"), edge("check", "last", "yes"), edge("check", "other", "no"), edge("other", "last")],
};

test("no two laid-out nodes overlap, and every edge leads to the right", () => {
  const { nodes, edges } = layoutGraph(branching);
  const at = new Map(nodes.map((placed) => [placed.id, placed.position.x]));
  for (const { source, target } of edges)
    expect(at.get(target)).toBeGreaterThanOrEqual((at.get(source) ?? 0) + NODE_WIDTH);
  for (const a of nodes)
    for (const b of nodes) {
      if (a === b) continue;
      const apart =
        Math.abs(a.position.x - b.position.x) >= NODE_WIDTH ||
        a.position.y + nodeHeightOf(a) <= b.position.y ||
        b.position.y + nodeHeightOf(b) <= a.position.y;
      expect(apart).toBe(true);
    }
});

test("steps are listed after everything they wait for, naming the branch they hang on", () => {
  const steps = orderSteps(branching);
  expect(steps.map((step) => step.node.id)).toEqual(["start", "check", "other", "last"]);
  expect(steps[2]?.from.map(({ sourceName, portLabel }) => [sourceName, portLabel])).toEqual([["CHECK", "No"]]);
  expect(steps[1]?.from[0]?.portLabel).toBeNull();
});

test("a circle loses no step and does not hang", () => {
  const circle: CanvasGraph = { nodes: [node("a"), node("b")], edges: [edge("a", "b"), edge("b", "a")] };
  expect(orderSteps(circle).map((step) => step.node.id)).toEqual(["a", "b"]);
  expect(layoutGraph(circle).nodes).toHaveLength(2);
});

test("a graph that changed while it was laid out is taken as it is by then", () => {
  const places = placesIn(structuredClone(outlineOf(branching)));
  const { nodes, edges } = placeNodes(
    {
      nodes: [
        { ...node("check"), name: "Renamed" },
        { ...node("new"), position: { x: 8, y: 16 } },
      ],
      edges: [],
    },
    places,
  );
  expect(nodes).toMatchObject([
    { id: "check", name: "Renamed", position: places.get("check") },
    { id: "new", position: { x: 8, y: 16 } },
  ]);
  expect(edges).toEqual([]);
});

test("an edge to a node that is gone is left out of the list", () => {
  const dangling: CanvasGraph = { nodes: [node("a")], edges: [edge("ghost", "a")] };
  expect(orderSteps(dangling)[0]?.from).toEqual([]);
});
