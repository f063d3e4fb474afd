import { Graph, layout } from "@dagrejs/dagre";
import { type CanvasGraph, type CanvasPosition, NODE_WIDTH, nodeHeightOf } from "../drawing/canvas-graph.ts";

/** What the places depend on; unlike a graph it can be sent to a worker. */
export type Outline = {
  nodes: readonly { id: string; height: number }[];
  edges: readonly { id: string; source: string; target: string }[];
};
export type Places = ReadonlyMap<string, CanvasPosition>;

export const outlineOf = ({ nodes, edges }: CanvasGraph): Outline => ({
  nodes: nodes.map((node) => ({ id: node.id, height: nodeHeightOf(node) })),
  edges: edges.map(({ id, source, target }) => ({ id, source, target })),
});

/** Places every node left to right by what it follows, without overlaps. Positions are top left corners on an 8px grid. */
export const placesIn = ({ nodes, edges }: Outline): Places => {
  const dagre = new Graph({ multigraph: true });
  dagre.setGraph({ rankdir: "LR", ranksep: 80, nodesep: 40, edgesep: 40, align: "UL" });
  dagre.setDefaultEdgeLabel(() => ({}));
  for (const { id, height } of nodes) dagre.setNode(id, { width: NODE_WIDTH, height });
  for (const { id, source, target } of edges) dagre.setEdge(source, target, {}, id);
  layout(dagre);
  const snap = (value: number) => Math.round(value / 8) * 8;
  return new Map(
    nodes.map(({ id, height }) => {
      const { x = 0, y = 0 } = dagre.node(id) as { x?: number; y?: number };
      return [id, { x: snap(x - NODE_WIDTH / 2), y: snap(y - height / 2) }];
    }),
  );
};

/** The graph with its nodes where they are to be; one that came later stays where it is. */
export const placeNodes = (graph: CanvasGraph, places: Places): CanvasGraph => ({
  ...graph,
  nodes: graph.nodes.map((node) => ({ ...node, position: places.get(node.id) ?? node.position })),
});

export const layoutGraph = (graph: CanvasGraph): CanvasGraph => placeNodes(graph, placesIn(outlineOf(graph)));
