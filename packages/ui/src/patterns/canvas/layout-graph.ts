import { Graph, layout } from "@dagrejs/dagre";
import { type CanvasGraph, NODE_WIDTH, nodeHeightOf } from "../drawing/canvas-graph.ts";

/** Places every node left to right by what it follows, without overlaps. Positions are top left corners on an 8px grid. */
export const layoutGraph = (graph: CanvasGraph): CanvasGraph => {
  const dagre = new Graph({ multigraph: true });
  dagre.setGraph({ rankdir: "LR", ranksep: 80, nodesep: 40, edgesep: 40, align: "UL" });
  dagre.setDefaultEdgeLabel(() => ({}));
  for (const node of graph.nodes) dagre.setNode(node.id, { width: NODE_WIDTH, height: nodeHeightOf(node) });
  for (const edge of graph.edges) dagre.setEdge(edge.source, edge.target, {}, edge.id);
  layout(dagre);
  const snap = (value: number) => Math.round(value / 8) * 8;
  return {
    ...graph,
    nodes: graph.nodes.map((node) => {
      const { x = 0, y = 0 } = dagre.node(node.id) as { x?: number; y?: number };
      return { ...node, position: { x: snap(x - NODE_WIDTH / 2), y: snap(y - nodeHeightOf(node) / 2) } };
    }),
  };
};
