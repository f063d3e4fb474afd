import type { Change, WorkflowDifference } from "@bizosaas/contracts";
import type { CanvasGraph } from "@bizosaas/ui/drawing";
import { type KindsByName, toCanvasGraph } from "../workflows/to-canvas-graph.tsx";
import type { VersionWords } from "./words.ts";

/** Both graphs in one drawing: what came, went and changed is told by icon, word and line. */
export const comparisonGraph = (
  { definition, nodes, edges }: WorkflowDifference,
  kinds: KindsByName,
  t: VersionWords,
): CanvasGraph => {
  const changes = new Map<string, Change>(nodes.map(({ nodeId, change }) => [nodeId, change]));
  const edgeChanges = new Map(edges.map(({ edgeId, change }) => [edgeId, change]));
  const graph = toCanvasGraph(definition, kinds, ({ id }) => {
    const change = changes.get(id) ?? "same";
    return change === "same" ? {} : { state: { status: change, label: t.change[change] } };
  });
  return {
    nodes: graph.nodes,
    edges: graph.edges.map((edge) => {
      const kind = edgeChanges.get(edge.id) ?? "same";
      return kind === "same" ? edge : { ...edge, change: { kind, label: t.change[kind] } };
    }),
  };
};

export const changeCount = ({ nodes, edges }: WorkflowDifference): number =>
  [...nodes, ...edges].filter(({ change }) => change !== "same").length;

/** "1 added, 0 removed, 2 changed", of the steps. */
export const countChanges = ({ nodes }: WorkflowDifference, t: VersionWords): string => {
  const countOf = (change: Change) => nodes.filter((node) => node.change === change).length;
  return t.compare.count(countOf("added"), countOf("removed"), countOf("changed"));
};
