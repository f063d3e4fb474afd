import { isAppError, type JsonObject, type WorkflowNode } from "@bizosaas/contracts";
import type { Graph } from "./graph.ts";
import type { NodeSpec, PlannedWrite } from "./node-spec.ts";
import { requestKind } from "./nodes/http-request.ts";
import { resolveConfig } from "./resolve-config.ts";
import { type RunState, variablesOf } from "./run-state.ts";
import { storableJson } from "./storable-json.ts";

export const approvalKind = "human.approval";

/** Every step behind a yes, up to where the next one is asked for. */
export const stepsBehind = (graph: Graph, approvalNodeId: string): string[] => {
  const behind = new Set<string>();
  const open = graph
    .outgoing(approvalNodeId)
    .flatMap(({ sourcePort, target }) => (sourcePort === "approved" ? [target] : []));
  for (let nodeId = open.pop(); nodeId !== undefined; nodeId = open.pop()) {
    if (behind.has(nodeId) || graph.nodes.get(nodeId)?.kind === approvalKind) continue;
    behind.add(nodeId);
    open.push(...graph.outgoing(nodeId).map(({ target }) => target));
  }
  return [...behind].sort();
};

/** Whether a step writes outside: an action that does more than read, or a request that may change something. */
export const isWrite = (node: WorkflowNode, spec: NodeSpec): boolean =>
  node.kind === requestKind
    ? node.config["method"] !== undefined && node.config["method"] !== "GET"
    : spec.connectorId !== null && spec.category === "action" && spec.effect !== "read";

const toolOf = (kind: string, { connectorId }: NodeSpec) =>
  connectorId === null
    ? { connectorId: "http", actionId: "request" }
    : { connectorId, actionId: kind.slice(`action.${connectorId}.`.length) };

const writeOf = (state: RunState, nodeId: string): PlannedWrite | null => {
  const node = state.graph.nodes.get(nodeId);
  const spec = node && state.input.registry.get(node.kind);
  if (!node || !spec || !isWrite(node, spec)) return null;
  const step = { nodeId, stepName: node.name, ...toolOf(node.kind, spec) };
  try {
    const { connectionId = null, ...input } = resolveConfig(spec, node.config, variablesOf(state));
    return {
      ...step,
      connectionId: connectionId === null ? null : String(connectionId),
      input: storableJson(input) as JsonObject,
    };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { ...step, connectionId: null, input: null };
  }
};

/**
 * The writes that a yes would open, with the exact arguments they would be made with. Arguments that depend on what
 * happens after the yes are null: nobody can approve what nobody has seen.
 */
export const plannedWrites = (state: RunState, approvalNodeId: string): PlannedWrite[] =>
  stepsBehind(state.graph, approvalNodeId).flatMap((nodeId) => writeOf(state, nodeId) ?? []);
