import { type Edge, MarkerType, type Node } from "@xyflow/react";
import { type CanvasEdge, type CanvasGraph, type CanvasNode, NODE_WIDTH } from "./canvas-graph.ts";

export type FlowNode = Node<{ node: CanvasNode; isEditable: boolean }, "step">;

const accessibleNameOf = (node: CanvasNode, problemsWord: string): string =>
  [
    node.name,
    node.kindTitle,
    node.state?.label,
    node.problems?.length ? `${node.problems.length} ${problemsWord}` : undefined,
  ]
    .filter(Boolean)
    .join(", ");

export const toFlowNode = (node: CanvasNode, isEditable: boolean, problemsWord: string): FlowNode => ({
  id: node.id,
  type: "step",
  position: node.position,
  width: NODE_WIDTH,
  data: { node, isEditable },
  ariaLabel: accessibleNameOf(node, problemsWord),
});

const labelOf = (graph: CanvasGraph, edge: CanvasEdge): string => {
  const nameOf = (id: string) => graph.nodes.find((node) => node.id === id)?.name ?? id;
  return `${nameOf(edge.source)} → ${nameOf(edge.target)}`;
};

export const toFlowEdge = (graph: CanvasGraph, edge: CanvasEdge, isEditable: boolean): Edge => ({
  id: edge.id,
  source: edge.source,
  sourceHandle: edge.sourcePort,
  target: edge.target,
  type: "smoothstep",
  markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
  ariaLabel: labelOf(graph, edge),
  selectable: isEditable,
  focusable: isEditable,
  ...(edge.isTaken && { className: "is-taken", zIndex: 1 }),
});
