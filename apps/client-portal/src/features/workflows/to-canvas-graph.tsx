import type { NodeKind, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import type { CanvasGraph, CanvasNode } from "@bizosaas/ui/canvas";
import { NodeIcon } from "./node-icon.tsx";
import { drawnOutputs } from "./node-outputs.ts";

export type KindsByName = ReadonlyMap<string, NodeKind>;
type Extra = Partial<Pick<CanvasNode, "problems" | "state">>;

/** A workflow as the drawings show it; `extraOf` adds a node's problems or its state in a run. */
export const toCanvasGraph = (
  { nodes, edges }: WorkflowDefinition,
  kinds: KindsByName,
  extraOf: (node: WorkflowNode) => Extra,
  isTaken?: (edge: WorkflowDefinition["edges"][number]) => boolean,
): CanvasGraph => {
  const caught = edges.filter(({ sourcePort }) => sourcePort === "error");
  const toNode = (node: WorkflowNode): CanvasNode => {
    const kind = kinds.get(node.kind);
    return {
      id: node.id,
      name: node.name || node.id,
      kindTitle: kind?.title ?? node.kind,
      icon: <NodeIcon name={kind?.icon} />,
      position: node.position,
      note: node.note,
      hasInput: kind?.hasInput ?? true,
      outputs: kind ? drawnOutputs(kind, node, caught) : [{ id: "out", label: "out" }],
      ...extraOf(node),
    };
  };
  return {
    nodes: nodes.map(toNode),
    edges: edges.map((edge) => ({ ...edge, ...(isTaken && { isTaken: isTaken(edge) }) })),
  };
};
