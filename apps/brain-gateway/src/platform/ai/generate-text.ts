import { AppError } from "@bizosaas/contracts";
import {
  type FinishReason,
  type LanguageModelUsage,
  type ModelMessage,
  Output,
  streamText,
  type ToolSet,
  type TypedToolCall,
} from "ai";
import { z } from "zod";
import { type AiCredential, type AiOptions, baseUrlOf, labelOf } from "./credential.ts";
import { languageModelOf } from "./language-model.ts";
import { type AiCost, type AiUsage, costOf } from "./price.ts";
import { type FaultContext, timeoutError, toAppError } from "./provider-error.ts";
import type { AiProviderId } from "./providers.ts";

/** One question, or a talk with the tools that may be wanted in it; none of them is used here. */
type Asked = { prompt: string } | { messages: ModelMessage[]; tools: ToolSet };

export type AskModelInput = Omit<GenerateTextInput, "prompt"> & Asked;

export type GenerateTextInput = {
  credential: AiCredential;
  model: string;
  prompt: string;
  system?: string | undefined;
  maxOutputTokens?: number | undefined;
  temperature?: number | undefined;
  /** The answer is to be one JSON object; the instructions must say so, too. */
  isJson?: boolean | undefined;
  /** For the whole call, from the request to the last token. */
  deadlineMs?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called for each piece of text in order; the stream waits for it. */
  onDelta?: ((delta: string) => void | Promise<void>) | undefined;
};

export type GeneratedText = AiCost & {
  text: string;
  finishReason: FinishReason;
  usage: AiUsage;
  /** The model that answered, as the provider names it. */
  model: string;
  provider: AiProviderId;
  latencyMs: number;
};

// The SDK would print its warnings to the console, past the structured log and its redaction.
globalThis.AI_SDK_LOG_WARNINGS = false;

type Collected = {
  text: string;
  toolCalls: TypedToolCall<ToolSet>[];
  finishReason: FinishReason;
  isCutShort: boolean;
  usage: AiUsage | undefined;
  model: string | undefined;
  billedUsd: number | undefined;
};

const OpenRouterBill = z.object({ openrouter: z.object({ usage: z.object({ cost: z.number().min(0) }) }) });

const usageOf = (usage: LanguageModelUsage): AiUsage | undefined => {
  if (usage.inputTokens === undefined || usage.outputTokens === undefined) return undefined;
  const { cacheReadTokens, cacheWriteTokens } = usage.inputTokenDetails;
  return {
    inputTokens: usage.inputTokens,
    outputTokens: usage.outputTokens,
    ...(cacheReadTokens && { cachedInputTokens: cacheReadTokens }),
    ...(cacheWriteTokens && { cacheWriteTokens }),
  };
};

/** Some compatible servers refuse the setting, and all understand the instructions. */
const wantsJson = ({ isJson, credential }: AskModelInput): boolean =>
  isJson === true && credential.provider !== "openai_compatible";

const asked = (input: AskModelInput) =>
  "prompt" in input
    ? { prompt: input.prompt }
    : { messages: input.messages, ...(Object.keys(input.tools).length > 0 && { tools: input.tools }) };

const collect = async (input: AskModelInput, options: AiOptions, abortSignal: AbortSignal): Promise<Collected> => {
  const answer = streamText({
    model: languageModelOf(input.credential, input.model, options),
    ...asked(input),
    ...(input.system && { instructions: input.system }),
    ...(input.maxOutputTokens && { maxOutputTokens: input.maxOutputTokens }),
    ...(input.temperature !== undefined && { temperature: input.temperature }),
    ...(wantsJson(input) && { output: Output.json() }),
    maxRetries: 0,
    abortSignal,
    onError: () => undefined, // the error part below is thrown; the default prints bodies to the console
  });
  const collected: Collected = {
    text: "",
    toolCalls: [],
    finishReason: "other",
    isCutShort: true,
    usage: undefined,
    model: undefined,
    billedUsd: undefined,
  };
  for await (const part of answer.stream) {
    if (part.type === "error") throw part.error;
    if (part.type === "text-delta") {
      collected.text += part.text;
      await input.onDelta?.(part.text);
    }
    if (part.type === "tool-call") collected.toolCalls.push(part);
    if (part.type === "finish-step") {
      const bill = OpenRouterBill.safeParse(part.providerMetadata);
      collected.usage = usageOf(part.usage);
      collected.model = part.response.modelId;
      collected.billedUsd = bill.success ? bill.data.openrouter.usage.cost : undefined;
      collected.finishReason = part.finishReason;
      // Without the vendor's own reason the stream ended before the model did.
      collected.isCutShort = part.rawFinishReason === undefined;
    }
  }
  abortSignal.throwIfAborted();
  return collected;
};

export type ModelAnswer = GeneratedText & Pick<Collected, "toolCalls">;

/**
 * Asks a model once, with no retry: the caller's step owns those. Rejects with an AppError, or with the signal's
 * reason when the caller cancelled. Prices are micro-USD.
 */
export const askModel = async (input: AskModelInput, options: AiOptions): Promise<ModelAnswer> => {
  const { credential, signal, deadlineMs = 120_000 } = input;
  const context: FaultContext = { label: labelOf(credential, options), model: input.model, deadlineMs };
  signal?.throwIfAborted();
  const deadline = AbortSignal.timeout(deadlineMs);
  const startedAt = performance.now();
  let collected: Collected;
  const listener: { fault?: { error: unknown } } = {};
  const onDelta = async (delta: string): Promise<void> => {
    try {
      await input.onDelta?.(delta);
    } catch (error) {
      listener.fault = { error };
      throw error;
    }
  };
  try {
    const abortSignal = signal ? AbortSignal.any([deadline, signal]) : deadline;
    collected = await collect({ ...input, onDelta }, options, abortSignal);
  } catch (error) {
    if (listener.fault) throw listener.fault.error; // the caller's own failure is not the provider's
    signal?.throwIfAborted();
    throw deadline.aborted ? timeoutError(context) : toAppError(error, context);
  }
  if (collected.isCutShort) {
    throw new AppError("upstream_failed", `${context.label} broke off its answer in the middle. Try again.`);
  }
  const baseUrl = baseUrlOf(credential, options);
  return {
    text: collected.text,
    toolCalls: collected.toolCalls,
    finishReason: collected.finishReason,
    usage: collected.usage ?? { inputTokens: 0, outputTokens: 0 },
    ...costOf({ provider: credential.provider, model: input.model, baseUrl }, collected.usage, collected.billedUsd),
    model: collected.model ?? input.model,
    provider: credential.provider,
    latencyMs: Math.round(performance.now() - startedAt),
  };
};

/** As `askModel`, for one question and an answer in words. */
export const generateText = async (input: GenerateTextInput, options: AiOptions): Promise<GeneratedText> => {
  const { toolCalls: _, ...answer } = await askModel(input, options);
  return answer;
};
