import { Json, type JsonValue } from "@bizosaas/contracts";
import type { TurnAnswer, TurnCall, TurnMessage, TurnRequest, TurnTool } from "@bizosaas/workflows";
import { jsonSchema, type ModelMessage, type ToolSet, tool } from "ai";
import type { AiOptions } from "./credential.ts";
import { askModel, type GenerateTextInput, type ModelAnswer } from "./generate-text.ts";

const asObject = (input: JsonValue): JsonValue =>
  typeof input === "object" && input !== null && !Array.isArray(input) ? input : { unreadable: input };

const toMessage = (message: TurnMessage): ModelMessage => {
  if (message.role === "user") return { role: "user", content: message.text };
  if (message.role === "tool") {
    const content = message.results.map(({ id, name, text }) => ({
      ...{ type: "tool-result" as const, toolCallId: id, toolName: name },
      output: { type: "text" as const, value: text },
    }));
    return { role: "tool", content };
  }
  const calls = message.calls.map(({ id, name, input }) => ({
    ...{ type: "tool-call" as const, toolCallId: id, toolName: name, input: asObject(input) },
  }));
  const said = message.text === "" && calls.length > 0 ? [] : [{ type: "text" as const, text: message.text }];
  return { role: "assistant", content: [...said, ...calls] };
};

/** Without `execute`: a call is only handed back, and what becomes of it is decided where it can be recorded. */
const toToolSet = (tools: readonly TurnTool[]): ToolSet =>
  Object.fromEntries(
    tools.map(({ name, description, parameters }) => [
      name,
      tool({ description, inputSchema: jsonSchema(parameters) }),
    ]),
  );

const longestName = 200;

const toCall = (call: ModelAnswer["toolCalls"][number]): TurnCall => {
  const input = Json.safeParse(call.input);
  const isReadable = input.success && !call.invalid;
  return {
    ...{ id: call.toolCallId, name: call.toolName.slice(0, longestName), input: input.success ? input.data : null },
    problem: isReadable ? null : "They are not JSON of the tool's form.",
  };
};

export type GenerateTurnInput = Omit<GenerateTextInput, "prompt" | "onDelta" | "temperature"> &
  Pick<TurnRequest, "messages" | "tools">;

export type GeneratedTurn = Omit<ModelAnswer, "toolCalls"> & Pick<TurnAnswer, "calls" | "isCutShort">;

/** One turn of an agent: asks a model once in the talk so far, and hands back which tools it wants. */
export const generateTurn = async (input: GenerateTurnInput, options: AiOptions): Promise<GeneratedTurn> => {
  const { messages, tools, ...rest } = input;
  const asked = { ...rest, messages: messages.map(toMessage), tools: toToolSet(tools) };
  const { toolCalls, ...answer } = await askModel(asked, options);
  return { ...answer, calls: toolCalls.map(toCall), isCutShort: answer.finishReason === "length" };
};
