import type { CanvasEdge, CanvasGraph, CanvasNode } from "./canvas-graph.ts";

export type OrderedStep = {
  node: CanvasNode;
  /** The edges that lead here, with the name of where they come from; the port's label where there is a choice. */
  from: { edge: CanvasEdge; sourceName: string; portLabel: string | null }[];
};

const incomingOf = (graph: CanvasGraph, byId: Map<string, CanvasNode>, target: string): OrderedStep["from"] =>
  graph.edges
    .filter((edge) => edge.target === target)
    .flatMap((edge) => {
      const source = byId.get(edge.source);
      if (!source) return [];
      const port = source.outputs.length > 1 ? source.outputs.find(({ id }) => id === edge.sourcePort) : undefined;
      return [{ edge, sourceName: source.name, portLabel: port?.label ?? null }];
    });

/** Steps in the order they can run; steps on a circle come last, as they were drawn. */
export const orderSteps = (graph: CanvasGraph): OrderedStep[] => {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const waitsFor = new Map(
    graph.nodes.map((node) => [
      node.id,
      graph.edges.filter((edge) => edge.target === node.id && byId.has(edge.source)).length,
    ]),
  );
  const ready = graph.nodes.filter((node) => waitsFor.get(node.id) === 0);
  const ordered: CanvasNode[] = [];
  for (let node = ready.shift(); node; node = ready.shift()) {
    ordered.push(node);
    for (const edge of graph.edges) {
      if (edge.source !== node.id) continue;
      const left = (waitsFor.get(edge.target) ?? 0) - 1;
      waitsFor.set(edge.target, left);
      const target = byId.get(edge.target);
      if (left === 0 && target) ready.push(target);
    }
  }
  const rest = graph.nodes.filter((node) => !ordered.includes(node));
  return [...ordered, ...rest].map((node) => ({ node, from: incomingOf(graph, byId, node.id) }));
};
