import { type AppError, type ErrorCode, type JsonObject, JsonObject as JsonObjectSchema } from "@bizosaas/contracts";
import { z } from "zod";
import { toAppError } from "../../platform/http/to-app-error.ts";
import { findUnstorable } from "../../platform/http/unstorable-text.ts";
import { requireTenantRight } from "../../platform/identity/authorize.ts";
import { findTool } from "./list-tools.ts";
import { type McpTool, refused, type ToolAnswer, type ToolCall } from "./tool.ts";

export const ToolParams = z.object({
  name: z.string().min(1).max(128),
  arguments: JsonObjectSchema.default({}),
});

/** More than a model reads; who wants more asks page by page. */
const mostBytes = 1_000_000;

/** Of the connection, not of the call: the transport tells them. All else is told as the tool's answer, to act on. */
const ofTransport: ReadonlySet<ErrorCode> = new Set(["rate_limited", "unauthenticated", "unavailable", "internal"]);

const answerOf = (error: AppError): ToolAnswer =>
  refused(error.message, {
    code: error.code,
    ...(error.fields.length > 0 && { fields: error.fields.map(({ path, message }) => ({ path, message })) }),
  });

const tryTool = async (tool: McpTool, call: ToolCall, given: JsonObject): Promise<ToolAnswer> => {
  try {
    requireTenantRight(call.actor, tool.can);
    const unstorable = findUnstorable(given);
    if (unstorable) return refused(`${unstorable.path}: ${unstorable.message}`);
    return await tool.call(call, given);
  } catch (error) {
    const known = toAppError(error);
    if (ofTransport.has(known.code)) throw known;
    return answerOf(known);
  }
};

const toResult = ({ value, isError = false }: ToolAnswer) => {
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > mostBytes) {
    const why = "The answer is longer than 1 MB. Ask for less at a time.";
    return { content: [{ type: "text", text: why }], isError: true };
  }
  return { content: [{ type: "text", text }], structuredContent: value, isError };
};

/** Calls a tool; null where none has this name. */
export const callTool = async (call: ToolCall, { name, arguments: given }: z.infer<typeof ToolParams>) => {
  const tool = await findTool(call.services, call.actor, name);
  return tool && toResult(await tryTool(tool, call, given));
};
