import type { JsonObject, JsonValue } from "@bizosaas/contracts";
import type { TokenUsage } from "../node-ports.ts";
import type { AgentLimits } from "./agent-limits.ts";
import type { AgentTool, OfferedTool } from "./agent-tools.ts";

/** What an agent is to do, with what, and how far it may go; `shape` is a JSON Schema that its answer must have. */
export type AgentRequest = {
  keyId: string;
  model: string;
  instructions: string;
  task: string;
  tools: AgentTool[];
  limits: AgentLimits;
  shape: JsonObject | null;
  /** How long somebody has to answer what it asks. */
  expiresAfterMs: number;
};

export type AgentCall = {
  index: number;
  id: string;
  name: string;
  input: JsonValue;
  /** Null for what can't be used: a tool there is not, or arguments that don't fit. */
  use: { tool: OfferedTool; config: Record<string, unknown> } | null;
  status: "open" | "running" | "asking" | "parked" | "done";
  approvalId: string | null;
  hasFailed: boolean;
  /** What the model is told of it. */
  result: string;
};

export type AgentTurn = {
  index: number;
  text: string;
  calls: AgentCall[];
  /** What the model is told besides. */
  note: string | null;
};

/** How far an agent has come; rebuilt from recorded turns and results after a crash. */
export type AgentProgress = {
  nodeId: string;
  request: AgentRequest;
  offered: OfferedTool[];
  /** Names what was asked: a run that is carried on with the same goes on in the same talk. */
  asked: string;
  next: number;
  turns: AgentTurn[];
  /** The turn that is to be made next. */
  asking: number | null;
  /** It is being made. */
  isAsking: boolean;
  used: TokenUsage & { toolCalls: number; costMicros: number | null };
  /** All it can do now is wait for people. */
  isWaiting: boolean;
  /** Turns in which it wanted more tool calls than it has. */
  refusedTurns: number;
};
