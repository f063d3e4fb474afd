import { type Edge, MarkerType, type Node, type SmoothStepEdgeProps } from "@xyflow/react";
import {
  accessibleNameOf,
  type CanvasEdge,
  type CanvasGraph,
  type CanvasNode,
  NODE_WIDTH,
  type StepLook,
  type StepWords,
} from "../drawing/canvas-graph.ts";
import { isAlike } from "./is-alike.ts";

export type FlowEdge = Edge & { type: "smoothstep"; pathOptions: NonNullable<SmoothStepEdgeProps["pathOptions"]> };
/** Without its place: a step that moved looks as it did. */
export type FlowNode = Node<{ node: StepLook; isEditable: boolean }, "step">;

export const toFlowNode = (drawn: CanvasNode, isEditable: boolean, words: StepWords): FlowNode => {
  const { position, ...node } = drawn;
  return {
    ...{ id: node.id, type: "step", position, width: NODE_WIDTH },
    ...{ data: { node, isEditable }, ariaLabel: accessibleNameOf(drawn, words) },
  };
};

/** Arrow heads grow with the line, so the thicker line of a taken edge has a smaller one. */
const ARROW = { type: MarkerType.ArrowClosed, width: 16, height: 16 };

type NodesById = ReadonlyMap<string, CanvasNode>;

const labelOf = (nodes: NodesById, edge: CanvasEdge): string => {
  const nameOf = (id: string) => nodes.get(id)?.name ?? id;
  const way = `${nameOf(edge.source)} → ${nameOf(edge.target)}`;
  return edge.change ? `${way}, ${edge.change.label}` : way;
};

/** Where an edge turns: midway between neighbours; right behind its source when it passes other steps, whose lane it then leaves. */
const turnOf = (nodes: NodesById, edge: CanvasEdge): number => {
  const xOf = (id: string) => nodes.get(id)?.position.x ?? 0;
  const room = xOf(edge.target) - xOf(edge.source) - NODE_WIDTH;
  return room > NODE_WIDTH ? 40 / room : 0.5;
};

const lookOf = ({ isTaken, change }: CanvasEdge): Partial<FlowEdge> => {
  if (change) {
    const color = change.kind === "added" ? "var(--success)" : "var(--danger)";
    return {
      ...{ className: `is-${change.kind}`, label: change.label, labelShowBg: true, zIndex: 1 },
      labelBgPadding: [6, 3],
      labelBgBorderRadius: 4,
      markerEnd: { ...ARROW, width: 11, height: 11, color },
    };
  }
  if (!isTaken) return { markerEnd: ARROW };
  return { className: "is-taken", zIndex: 1, markerEnd: { ...ARROW, width: 11, height: 11, color: "var(--primary)" } };
};

const toFlowEdge = (nodes: NodesById, edge: CanvasEdge, isEditable: boolean): FlowEdge => ({
  id: edge.id,
  source: edge.source,
  sourceHandle: edge.sourcePort,
  target: edge.target,
  type: "smoothstep",
  pathOptions: { borderRadius: 8, stepPosition: turnOf(nodes, edge) },
  ariaLabel: labelOf(nodes, edge),
  selectable: isEditable,
  focusable: isEditable,
  ...lookOf(edge),
});

export const toFlowEdges = ({ nodes, edges }: CanvasGraph, isEditable: boolean): FlowEdge[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.map((edge) => toFlowEdge(byId, edge, isEditable));
};

/** React Flow draws anew what is another object: what looks as it did stays the same one, and the list of them too. */
const keepAlike = <Element extends { id: string }>(
  previous: Element[],
  next: readonly Element[],
  merge: (known: Element, fresh: Element) => Element,
): Element[] => {
  const byId = new Map(previous.map((element) => [element.id, element]));
  const kept = next.map((fresh) => {
    const known = byId.get(fresh.id);
    if (!known) return fresh;
    const merged = merge(known, fresh);
    return isAlike(known, merged) ? known : merged;
  });
  const isSame = kept.length === previous.length && kept.every((element, index) => element === previous[index]);
  return isSame ? previous : kept;
};

/** The nodes with what React Flow knows of them besides: its measures, what is selected. */
export const nextFlowNodes = (previous: FlowNode[], next: readonly FlowNode[]): FlowNode[] =>
  keepAlike(previous, next, (known, fresh) => ({
    ...{ ...known, ...fresh },
    data: isAlike(known.data, fresh.data) ? known.data : fresh.data,
  }));

/** The edges as they are now, those selected that were. */
export const nextFlowEdges = (previous: FlowEdge[], next: readonly FlowEdge[]): FlowEdge[] =>
  keepAlike(previous, next, ({ selected }, fresh) => (selected === undefined ? fresh : { ...fresh, selected }));
