import { expect, test } from "vitest";
import { type CanvasGraph, type CanvasNode, NODE_WIDTH } from "./canvas-graph.ts";
import { drawEdges, extentOf } from "./graph-geometry.ts";

const node = (id: string, x: number, y: number, ports: readonly string[] = ["out"]): CanvasNode => ({
  ...{ id, name: id, kindTitle: "Step", icon: null, position: { x, y }, hasInput: true },
  outputs: ports.map((port) => ({ id: port, label: port })),
});
const edge = (source: string, target: string, sourcePort = "out") => ({
  ...{ id: `${source}:${sourcePort}:${target}`, source, sourcePort, target },
});
const pointsOf = (path: string): [number, number][] =>
  [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test("every step lies within the drawing, however far to the left or up it was put", () => {
  const graph: CanvasGraph = { nodes: [node("a", -400, -120), node("b", 320, 240)], edges: [] };
  const { x, y, width, height } = extentOf(graph);
  for (const { position } of graph.nodes) {
    expect(position.x).toBeGreaterThan(x);
    expect(position.x + NODE_WIDTH).toBeLessThan(x + width);
    expect(position.y).toBeGreaterThan(y);
    expect(position.y + 58).toBeLessThan(y + height);
  }
  expect(extentOf({ nodes: [], edges: [] })).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});

test("an edge leaves its own port and ends at its target's entry, with right angles only", () => {
  const nodes = [node("check", 0, 0, ["yes", "no"]), node("then", 400, 200), node("before", -400, 0)];
  const edges = [edge("check", "then", "no"), edge("check", "before", "yes")];
  for (const { edge: drawn, path, end } of drawEdges({ nodes, edges })) {
    const points = pointsOf(path);
    expect(points[0]).toEqual([NODE_WIDTH, drawn.sourcePort === "yes" ? 76 : 104]);
    expect(points.at(-1)).toEqual([end.x, end.y]);
    for (const [index, [x, y]] of points.entries()) {
      const [beforeX = x, beforeY = y] = points[index - 1] ?? [];
      // A rounded corner lies between two straight lines: no more than its radius both ways.
      expect(Math.min(Math.abs(x - beforeX), Math.abs(y - beforeY))).toBeLessThanOrEqual(8);
    }
  }
});

test("an edge whose end is gone is left out, and the way a run took lies on top", () => {
  const nodes = [node("a", 0, 0), node("b", 400, 0), node("c", 400, 200)];
  const edges = [{ ...edge("a", "b"), isTaken: true }, edge("a", "c"), edge("a", "ghost")];
  expect(drawEdges({ nodes, edges }).map((drawn) => drawn.edge.target)).toEqual(["c", "b"]);
});

test("an edge bends below the step that stands between its ends", () => {
  const nodes = [node("a", 0, 0), node("between", 320, 0), node("c", 640, 0)];
  const [passing] = drawEdges({ nodes, edges: [edge("a", "c")] });
  const lowest = Math.max(...pointsOf(passing?.path ?? "").map(([, y]) => y));
  expect(lowest).toBeGreaterThan(58);
  expect(passing?.middle.y).toBe(lowest);
});
