import type { Effect, NodeKind } from "@bizosaas/contracts";

export const toolModes = ["allow", "ask", "never"] as const;
export type ToolMode = (typeof toolModes)[number];
export type AgentTool = { connectionId: string; action: string; mode: ToolMode };

/** An action as a tool: what it is called, and what it does to the world. */
export type ToolAction = { action: string; title: string; description: string; effect: Effect; connectorId: string };

const isMode = (mode: unknown): mode is ToolMode => toolModes.some((each) => each === mode);

export const toolsOf = (value: unknown): AgentTool[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown) => {
        const { connectionId, action, mode }: Record<string, unknown> =
          typeof each === "object" && each !== null ? { ...each } : {};
        return typeof connectionId === "string" && typeof action === "string" && isMode(mode)
          ? [{ connectionId, action, mode }]
          : [];
      })
    : [];

export const actionsOf = (kinds: readonly NodeKind[]): ToolAction[] =>
  kinds.flatMap(({ kind, title, description, effect, category, connectorId }) =>
    category === "action" && connectorId !== null ? [{ action: kind, title, description, effect, connectorId }] : [],
  );

/** What reads may do so, what changes something asks first, and what can't be taken back stays out. */
const usualModes: Record<Effect, ToolMode> = { read: "allow", write: "ask", destructive: "never" };

/** All actions of a connection, as they usually are. */
export const addConnection = (tools: readonly AgentTool[], connectionId: string, actions: readonly ToolAction[]) => [
  ...tools,
  ...actions.map(({ action, effect }): AgentTool => ({ connectionId, action, mode: usualModes[effect] })),
];

export const setMode = (tools: readonly AgentTool[], chosen: AgentTool): AgentTool[] => {
  const isSame = ({ connectionId, action }: AgentTool) =>
    connectionId === chosen.connectionId && action === chosen.action;
  return tools.some(isSame) ? tools.map((each) => (isSame(each) ? chosen : each)) : [...tools, chosen];
};

/** The connections that tools are of, in the order in which they were chosen. */
export const connectionsOf = (tools: readonly AgentTool[]): string[] => [
  ...new Set(tools.map(({ connectionId }) => connectionId)),
];

/** An agent that reads by itself changes nothing without a yes; the platform sees to that, whatever is chosen here. */
export const mustAsk = (tools: readonly AgentTool[], effect: Effect, effectOf: (action: string) => Effect): boolean =>
  effect === "destructive" ||
  (effect === "write" && tools.some(({ action, mode }) => mode === "allow" && effectOf(action) === "read"));
