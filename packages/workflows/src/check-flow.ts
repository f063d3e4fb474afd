import type { WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import { bodyOf, type Graph, itemPort, loopKind } from "./graph.ts";

type Problem = { node: WorkflowNode; field: string | null; message: string };

const checkMerge = (graph: Graph, node: WorkflowNode): Problem[] => {
  if (node.kind !== "flow.merge") return [];
  const sources = graph.incoming(node.id);
  if (sources.length >= 2) return [];
  const count = sources.length === 0 ? "no branch leads" : "only one branch leads";
  return [
    {
      node,
      field: null,
      message: `“${node.name}” has nothing to bring together: ${count} into it. Draw at least two.`,
    },
  ];
};

/** A line into a loop's body from anywhere but the loop: seen from the body, one that leads out. */
const checkBody = (graph: Graph, loop: WorkflowNode): Problem[] => {
  const body = bodyOf(graph, loop.id);
  if (body.size === 0) {
    const message = `“${loop.name}” does nothing for its items: draw a line from its exit “For each item”.`;
    return [{ node: loop, field: null, message }];
  }
  return [...body].flatMap((id) => {
    const node = graph.nodes.get(id);
    const outside = graph
      .incoming(id)
      .find(({ source, sourcePort }) => !body.has(source) && (source !== loop.id || sourcePort !== itemPort));
    const from = outside && graph.nodes.get(outside.source);
    if (!node || !from) return [];
    const message = `The loop “${loop.name}” leads out of itself: “${node.name}” lies in it and also follows “${from.name}”. Draw what comes after the loop from its exit “When all are done”.`;
    return [{ node, field: null, message }];
  });
};

/** What merges and loops need of the lines around them. */
export const checkFlow = ({ nodes }: WorkflowDefinition, graph: Graph): Problem[] =>
  nodes.flatMap((node) => [...checkMerge(graph, node), ...(node.kind === loopKind ? checkBody(graph, node) : [])]);
