import { type Edge, MarkerType, type Node, type SmoothStepEdgeProps } from "@xyflow/react";
import {
  accessibleNameOf,
  type CanvasEdge,
  type CanvasGraph,
  type CanvasNode,
  type CountProblems,
  NODE_WIDTH,
} from "../drawing/canvas-graph.ts";

export type FlowEdge = Edge & { type: "smoothstep"; pathOptions: NonNullable<SmoothStepEdgeProps["pathOptions"]> };
export type FlowNode = Node<{ node: CanvasNode; isEditable: boolean }, "step">;

export const toFlowNode = (node: CanvasNode, isEditable: boolean, countProblems: CountProblems): FlowNode => ({
  id: node.id,
  type: "step",
  position: node.position,
  width: NODE_WIDTH,
  data: { node, isEditable },
  ariaLabel: accessibleNameOf(node, countProblems),
});

/** Arrow heads grow with the line, so the thicker line of a taken edge has a smaller one. */
const ARROW = { type: MarkerType.ArrowClosed, width: 16, height: 16 };

const labelOf = (graph: CanvasGraph, edge: CanvasEdge): string => {
  const nameOf = (id: string) => graph.nodes.find((node) => node.id === id)?.name ?? id;
  const way = `${nameOf(edge.source)} → ${nameOf(edge.target)}`;
  return edge.change ? `${way}, ${edge.change.label}` : way;
};

/** Where an edge turns: midway between neighbours; right behind its source when it passes other steps, whose lane it then leaves. */
const turnOf = (graph: CanvasGraph, edge: CanvasEdge): number => {
  const xOf = (id: string) => graph.nodes.find((node) => node.id === id)?.position.x ?? 0;
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

export const toFlowEdge = (graph: CanvasGraph, edge: CanvasEdge, isEditable: boolean): FlowEdge => ({
  id: edge.id,
  source: edge.source,
  sourceHandle: edge.sourcePort,
  target: edge.target,
  type: "smoothstep",
  pathOptions: { borderRadius: 8, stepPosition: turnOf(graph, edge) },
  ariaLabel: labelOf(graph, edge),
  selectable: isEditable,
  focusable: isEditable,
  ...lookOf(edge),
});
