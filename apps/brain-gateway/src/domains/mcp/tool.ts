import type { JsonObject, JsonValue, TenantPermission } from "@bizosaas/contracts";
import type { ApiKeyActor } from "../../platform/identity/actor.ts";
import type { Services } from "../../platform/services/services.ts";
import type { Log } from "../../platform/telemetry/log.ts";

/** Who calls a tool, and by which request. */
export type ToolCall = {
  services: Services;
  actor: ApiKeyActor;
  clientName: string | null;
  correlationId: string;
  address: string;
  log: Log;
  signal: AbortSignal;
};

/** What a tool tells: a value, or why there is none in words that a model can act on. */
export type ToolAnswer = { value: JsonValue; isError?: boolean };

/** A tool as clients see it, with what it takes to be used. */
export type McpTool = {
  name: string;
  title: string;
  description: string;
  inputSchema: JsonObject;
  /** Hints for clients; what may be done is decided here. */
  annotations: { readOnlyHint: boolean; destructiveHint: boolean; idempotentHint: boolean; openWorldHint: boolean };
  can: TenantPermission;
  call: (call: ToolCall, given: JsonObject) => Promise<ToolAnswer>;
};

export const refused = (message: string, more: JsonObject = {}): ToolAnswer => ({
  value: { error: message, ...more },
  isError: true,
});
