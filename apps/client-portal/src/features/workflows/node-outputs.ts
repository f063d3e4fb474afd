import type { NodeKind, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";

export type Output = NodeKind["outputs"][number];

const isOutput = (value: unknown): value is Output =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" && "label" in value;

/** A step's exits: those its settings name, such as the cases of a choice, and those its kind always has. */
export const outputsOf = (kind: NodeKind, config: WorkflowNode["config"]): Output[] => {
  const named = kind.portsFrom === null ? undefined : config[kind.portsFrom];
  const own = Array.isArray(named) ? named.filter(isOutput).map(({ id, label }) => ({ id, label: label || id })) : [];
  return [...own, ...kind.outputs];
};

/** A computation seldom fails: its exit for errors is drawn once something is connected to it. */
export const drawnOutputs = (kind: NodeKind, node: WorkflowNode, edges: WorkflowDefinition["edges"]): Output[] => {
  const isQuiet = (kind.category === "flow" || kind.category === "data") && kind.effect === "read";
  const isCaught = edges.some(({ source, sourcePort }) => source === node.id && sourcePort === "error");
  return outputsOf(kind, node.config).filter(({ id }) => id !== "error" || !isQuiet || isCaught);
};

/** The exit by which a workflow goes on after a step; undefined where it ends. */
export const onwardPortOf = ({ outputs, kind }: Pick<NodeKind, "outputs" | "kind">): string | undefined =>
  kind === "flow.loop" ? "done" : outputs[0]?.id;
