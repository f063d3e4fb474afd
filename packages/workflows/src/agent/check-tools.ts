import type { JsonValue, WorkflowNode } from "@bizosaas/contracts";
import type { DefinitionFacts } from "../definition-facts.ts";
import type { NodeRegistry } from "../node-registry.ts";
import { type AgentTool, AgentTools, modeOf } from "./agent-tools.ts";

type Place = { node: WorkflowNode; facts: DefinitionFacts; registry: Pick<NodeRegistry, "get"> };

const checkTool = ({ facts, registry }: Place, { action, connectionId }: AgentTool): string[] => {
  const spec = registry.get(action);
  if (!spec?.connectorId) return [`names an action that does not exist (“${action}”); remove it.`];
  const connection = facts.connections.find(({ id }) => id === connectionId);
  if (!connection) return [`uses “${spec.title}” of a connection that does not exist any more; remove it.`];
  return connection.connectorId === spec.connectorId
    ? []
    : [`uses “${spec.title}” of a connection that can't do it; remove it.`];
};

/** What is allowed without asking, although a person has to be asked. */
const checkMode = ({ registry }: Place, tool: AgentTool, all: readonly AgentTool[]): string[] => {
  const withEffect = ({ action, mode }: AgentTool) => ({ mode, effect: registry.get(action)?.effect ?? "destructive" });
  if (tool.mode !== "allow" || modeOf(withEffect(tool), all.map(withEffect)) === "allow") return [];
  const spec = registry.get(tool.action);
  if (!spec) return [];
  const why =
    spec.effect === "destructive"
      ? "it can't be undone"
      : "this agent also reads by itself, so others' words could steer it";
  return [`lets the agent use “${spec.title}” without asking, but ${why}; set it to ask.`];
};

/** What is wrong with an agent's tools. */
export const checkTools = (place: Place, value: JsonValue): string[] => {
  const { data: tools = [] } = AgentTools.safeParse(value);
  return tools
    .filter(({ mode }) => mode !== "never")
    .flatMap((tool) => [...checkTool(place, tool), ...checkMode(place, tool, tools)]);
};
