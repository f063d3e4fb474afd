import { isAppError, type JsonObject } from "@bizosaas/contracts";
import type { PlannedWrite } from "./node-spec.ts";
import { resolveConfig } from "./resolve-config.ts";
import { type RunState, variablesOf } from "./run-state.ts";
import { storableJson } from "./storable-json.ts";

const approvalKind = "human.approval";

/** Every step behind a yes, up to where the next one is asked for. */
const stepsBehind = ({ graph }: RunState, approvalNodeId: string): string[] => {
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

const writeOf = (state: RunState, nodeId: string): PlannedWrite | null => {
  const node = state.graph.nodes.get(nodeId);
  const spec = node && state.input.registry.get(node.kind);
  if (!node || !spec?.connectorId || spec.category !== "action" || spec.effect === "read") return null;
  const actionId = node.kind.slice(`action.${spec.connectorId}.`.length);
  const step = { nodeId, stepName: node.name, connectorId: spec.connectorId, actionId };
  try {
    const { connectionId, ...input } = resolveConfig(spec, node.config, variablesOf(state));
    return { ...step, connectionId: String(connectionId), input: storableJson(input) as JsonObject };
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
  stepsBehind(state, approvalNodeId).flatMap((nodeId) => writeOf(state, nodeId) ?? []);
