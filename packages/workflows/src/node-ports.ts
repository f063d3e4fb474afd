import type { JsonObject, JsonValue, TenantRole } from "@bizosaas/contracts";

export type TokenUsage = { inputTokens: number; outputTokens: number };

export type ActionRequest = {
  connectorId: string;
  connectionId: string;
  actionId: string;
  input: JsonObject;
  idempotencyKey: string;
  approvalId: string | null;
  signal: AbortSignal;
};

export type TextRequest = {
  keyId: string;
  model: string;
  system?: string;
  prompt: string;
  maxOutputTokens: number;
  idempotencyKey: string;
  signal: AbortSignal;
};

/** One piece of the talk with a model. A result answers the call of its id. */
export type TurnMessage =
  | { role: "user"; text: string }
  | { role: "assistant"; text: string; calls: TurnCall[] }
  | { role: "tool"; results: { id: string; name: string; text: string }[] };

/** What the model wants done; `problem` says why its arguments can't be read. */
export type TurnCall = { id: string; name: string; input: JsonValue; problem: string | null };

/** `parameters` is a JSON Schema; `connectionId` is null for what is no action. */
export type TurnTool = { name: string; description: string; parameters: JsonObject; connectionId: string | null };

export type TurnRequest = Omit<TextRequest, "prompt" | "system"> & {
  system: string;
  messages: TurnMessage[];
  tools: TurnTool[];
};

export type TurnAnswer = {
  text: string;
  calls: TurnCall[];
  /** The model had to stop before it was done. */
  isCutShort: boolean;
  usage: TokenUsage;
  costMicros: number | null;
};

export type HttpRequest = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  headers: Record<string, string>;
  body: JsonValue | undefined;
  idempotencyKey: string;
  approvalId: string | null;
  signal: AbortSignal;
};

/** The body is parsed when it is JSON and text otherwise. */
export type HttpAnswer = { status: number; headers: Record<string, string>; body: JsonValue };

/** `program` is an expression that comes out as an async function of `console` and then `input`, entry by entry. */
export type CodeRequest = { program: string; input: JsonValue[]; signal: AbortSignal };

/** `log` has a line for each `console.log`. */
export type CodeAnswer = { output: JsonValue; log: string[] };

export type MessageRequest = {
  title: string;
  message: string;
  roles: readonly TenantRole[];
  userIds: readonly string[];
  idempotencyKey: string;
};

/** Everything a node may do outside itself; the application gives these. Failures are `AppError`s. */
export type NodePorts = {
  performAction(request: ActionRequest): Promise<{ output: JsonValue; receiptId: string | null }>;
  generateText(request: TextRequest): Promise<{ text: string; usage: TokenUsage; costMicros: number | null }>;
  /** One turn of an agent: what the model says, and which tools it wants; none of them is used here. */
  generateTurn(request: TurnRequest): Promise<TurnAnswer>;
  httpRequest(request: HttpRequest): Promise<HttpAnswer>;
  /** Runs what a tenant wrote where it can reach nothing. */
  runCode(request: CodeRequest): Promise<CodeAnswer>;
  /** Tells members of the organization something; answers how many hear of it. */
  notify(request: MessageRequest): Promise<{ told: number }>;
};
