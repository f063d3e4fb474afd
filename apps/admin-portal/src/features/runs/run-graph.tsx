import type { PlatformRunStep, WorkflowEdge, WorkflowNode } from "@bizosaas/contracts";
import type { CanvasGraph, CanvasNode } from "@bizosaas/ui/drawing";
import { NodeIcon } from "./node-icon.tsx";
import type { PlatformRun } from "./queries.ts";
import type { RunWords } from "./words.ts";

const isFinished = ({ status }: PlatformRun): boolean => ["succeeded", "failed", "cancelled"].includes(status);
const lookup = (words: Readonly<Record<string, string>>, key: string): string | undefined => words[key];

/** "wordpress: update post" for an action, since an operator has no catalogue of a tenant's connectors. */
export const kindTitleOf = (kind: string, t: RunWords): string => {
  const [, connector = kind, action = ""] = kind.split(".");
  return lookup(t.kinds, kind) ?? `${connector}: ${action.replaceAll("_", " ")}`;
};

/** A node's attempts in order: rounds of a loop, and tries within each. */
export const attemptsOf = (steps: readonly PlatformRunStep[], nodeId: string): PlatformRunStep[] =>
  steps
    .filter((step) => step.nodeId === nodeId)
    .sort((one, other) => one.iteration - other.iteration || one.attempt - other.attempt);

const stateOf = (run: PlatformRun, nodeId: string, t: RunWords): CanvasNode["state"] => {
  const attempts = attemptsOf(run.steps, nodeId);
  const last = attempts.at(-1);
  if (last) {
    const detail = attempts.length > 1 ? `× ${attempts.length}` : undefined;
    return { status: last.status, label: t.statuses[last.status], detail };
  }
  return isFinished(run) ? { status: "skipped", label: t.notReached } : { status: "pending", label: t.notStarted };
};

const outputsOf = (edges: readonly WorkflowEdge[], nodeId: string, t: RunWords) =>
  [...new Set(edges.filter(({ source }) => source === nodeId).map(({ sourcePort }) => sourcePort))].map((id) => ({
    id,
    label: lookup(t.ports, id) ?? id,
  }));

const toNode = (run: PlatformRun, node: WorkflowNode, t: RunWords): CanvasNode => ({
  id: node.id,
  name: node.name,
  kindTitle: kindTitleOf(node.kind, t),
  icon: <NodeIcon kind={node.kind} />,
  position: node.position,
  hasInput: !node.kind.startsWith("trigger."),
  outputs: outputsOf(run.definition.edges, node.id, t),
  state: stateOf(run, node.id, t),
});

const isTaken = (run: PlatformRun, { source, sourcePort, target }: WorkflowEdge): boolean => {
  const left = attemptsOf(run.steps, source).some(({ port }) => port === sourcePort);
  return left && attemptsOf(run.steps, target).some(({ status }) => status !== "skipped");
};

/** The run over its workflow's drawing. */
export const runGraph = (run: PlatformRun, t: RunWords): CanvasGraph => ({
  nodes: run.definition.nodes.map((node) => toNode(run, node, t)),
  edges: run.definition.edges.map((edge) => ({ ...edge, isTaken: isTaken(run, edge) })),
});
