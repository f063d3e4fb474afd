import { expect, test } from "vitest";
import type { CanvasGraph, CanvasNode } from "../drawing/canvas-graph.ts";
import { nextFlowEdges, nextFlowNodes, toFlowEdges, toFlowNode } from "./flow-elements.ts";
import { isAlike } from "./is-alike.ts";

const Icon = ({ name }: { name: string }) => <i>{name}</i>;
const ids = Array.from({ length: 300 }, (_, index) => `step_${index}`);

/** Made anew from top to bottom, as a page does with each letter that is typed into a form. */
const draw = (more: (id: string) => Partial<CanvasNode> = () => ({})): CanvasGraph => ({
  nodes: ids.map((id, index) => ({
    ...{ id, name: id, kindTitle: "Step", icon: <Icon name="globe" />, hasInput: true },
    ...{ position: { x: index * 320, y: 0 }, outputs: [{ id: "out", label: "Then" }], problems: [] },
    ...more(id),
  })),
  edges: ids.slice(1).map((target, index) => ({
    ...{ id: `e${index}`, source: ids[index] ?? "", sourcePort: "out", target },
  })),
});
const words = { problems: String, hasNote: "has a note" };
const flowNodes = (graph: CanvasGraph) => graph.nodes.map((node) => toFlowNode(node, true, words));
const changedOf = <Element,>(before: readonly Element[], after: readonly Element[]) =>
  after.filter((element, index) => element !== before[index]);

test("of 300 steps one is drawn anew when one is renamed, and the two lines that say its name", () => {
  const before = draw();
  const after = draw((id) => (id === "step_7" ? { name: "Seventh" } : {}));
  const nodes = flowNodes(before);
  expect(changedOf(nodes, nextFlowNodes(nodes, flowNodes(after))).map(({ id }) => id)).toEqual(["step_7"]);
  const edges = toFlowEdges(before, true);
  const changed = changedOf(edges, nextFlowEdges(edges, toFlowEdges(after, true)));
  expect(changed.map(({ ariaLabel }) => ariaLabel)).toEqual(["step_6 → Seventh", "Seventh → step_8"]);
});

test.each<Partial<CanvasNode>>([
  { problems: ["Choose a key."] },
  { outputs: [] },
  { note: "Ask Anna first." },
  { icon: <Icon name="zap" /> },
  { position: { x: 8, y: 8 } },
  { state: { status: "succeeded", label: "Succeeded" } },
])("a step that looks otherwise is drawn anew: %o", (more) => {
  const nodes = flowNodes(draw());
  const next = nextFlowNodes(nodes, flowNodes(draw((id) => (id === "step_0" ? more : {}))));
  expect(changedOf(nodes, next).map(({ id }) => id)).toEqual(["step_0"]);
});

test("where no step and no line looks otherwise, React Flow is given the very lists that it had", () => {
  const nodes = flowNodes(draw());
  expect(nextFlowNodes(nodes, flowNodes(draw()))).toBe(nodes);
  expect(nextFlowNodes(nodes, flowNodes(draw()).slice(1))).toHaveLength(299);
  const edges = toFlowEdges(draw(), true);
  expect(nextFlowEdges(edges, toFlowEdges(draw(), true))).toBe(edges);
});

test("a step that was moved keeps the very look that it had, so that its card is not drawn anew", () => {
  const nodes = flowNodes(draw());
  const next = nextFlowNodes(nodes, flowNodes(draw(() => ({ position: { x: 8, y: 8 } }))));
  expect(next[0]).toMatchObject({ position: { x: 8, y: 8 } });
  expect(next.filter(({ data }, index) => data !== nodes[index]?.data)).toEqual([]);
});

test("a note is told of to those who hear the drawing", () => {
  const noted = flowNodes(draw((id) => (id === "step_0" ? { note: "Ask Anna first." } : {})));
  expect(noted.slice(0, 2).map(({ ariaLabel }) => ariaLabel)).toEqual(["step_0, Step, has a note", "step_1, Step"]);
});

test("what React Flow knows besides stays: measures and what is selected", () => {
  const nodes = flowNodes(draw()).map((node) => ({ ...node, selected: true, measured: { width: 240, height: 58 } }));
  const next = nextFlowNodes(nodes, flowNodes(draw((id) => ({ name: `${id}!` }))));
  expect(next[0]).toMatchObject({ selected: true, measured: { height: 58 }, data: { node: { name: "step_0!" } } });
  const edges = toFlowEdges(draw(), true).map((edge) => ({ ...edge, selected: edge.id === "e1" }));
  expect(nextFlowEdges(edges, toFlowEdges(draw(), true)).filter(({ selected }) => selected)).toHaveLength(1);
});

test("elements are alike by what they are and what they are given", () => {
  expect(isAlike(<Icon name="a" />, <Icon name="a" />)).toBe(true);
  expect(isAlike(<Icon name="a" />, <Icon name="b" />)).toBe(false);
  expect(isAlike(<Icon name="a" />, { name: "a" })).toBe(false);
  expect(isAlike([1, { a: 2 }], [1, { a: 2 }])).toBe(true);
  expect(isAlike([], {})).toBe(false);
  expect(isAlike({ a: undefined }, {})).toBe(true);
});
