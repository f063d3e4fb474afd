import { isAppError } from "@bizosaas/contracts";
import type { TurnAnswer, TurnRequest, TurnTool } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import {
  type AiCredential,
  type AiOptions,
  type GeneratedText,
  type GeneratedTurn,
  generateText,
  generateTurn,
} from "../../platform/ai/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { openAiKey } from "./ai-key-secret.ts";
import { checkKey } from "./check-key.ts";
import { reachProvider } from "./reach-provider.ts";

type RunAsker = {
  tenantId: string;
  /** Null for a test, which is no run. */
  runId: string | null;
  /** Null for what no step asks. */
  nodeId: string | null;
  aiKeyId: string;
  model: string;
  maxOutputTokens?: number | undefined;
  signal: AbortSignal;
  correlationId: string;
};

export type RunGeneration = RunAsker & {
  system?: string | undefined;
  prompt: string;
  isJson?: boolean;
  deadlineMs?: number;
};

export type RunTurn = RunAsker & Pick<TurnRequest, "system" | "messages" | "tools">;

type Spent = {
  usage: { inputTokens: number; outputTokens: number };
  /** Null where no price is known. */
  costMicros: number | null;
};

export type RunText = Spent & {
  text: string;
  /** The model had to stop before its end. */
  isCutOff: boolean;
};

const recordUsage = ({ db }: Services, request: RunAsker, result: Omit<GeneratedText, "text">, isPriced: boolean) =>
  db.withTenant(request.tenantId, async (tx) => {
    const { tenantId, runId, nodeId, aiKeyId, model } = request;
    const { inputTokens, outputTokens } = result.usage;
    const { count } = await tx.aiKey.updateMany({ where: { tenantId, id: aiKeyId }, data: { lastUsedAt: new Date() } });
    if (count === 0) return; // deleted while the model answered
    await tx.aiUsage.create({
      data: {
        ...{ tenantId, id: uuidv7(), aiKeyId, runId, nodeId, model, inputTokens, outputTokens, isPriced },
        costMicros: result.costMicros,
        latencyMs: result.latencyMs,
      },
    });
  });

/** A refusal in use may be of the key or of one model: a check tells which, so that the key's owner sees it there. */
const recheck = async (services: Services, { tenantId, aiKeyId, signal }: RunAsker, credential: AiCredential) => {
  try {
    const checked = await checkKey(services, credential, signal);
    await services.db.withTenant(tenantId, (tx) =>
      tx.aiKey.updateMany({ where: { tenantId, id: aiKeyId }, data: { ...checked, checkedAt: new Date() } }),
    );
  } catch (error) {
    services.log.warn({ err: error, aiKeyId }, "a refused AI key could not be checked again");
  }
};

type Ask<Answer> = (credential: AiCredential, reach: AiOptions) => Promise<Answer>;

/** Opens the organization's own key, asks, and keeps tokens and cost. No transaction may be open. */
const askForRun = async <Answer extends Omit<GeneratedText, "text">>(
  services: Services,
  request: RunAsker,
  ask: Ask<Answer>,
): Promise<{ answer: Answer } & Spent> => {
  const { credential } = await openAiKey(services, request.tenantId, request.aiKeyId);
  try {
    const answer = await ask(credential, reachProvider(services, credential));
    const isPriced = answer.costBasis === "provider" || answer.costBasis === "catalogue";
    await recordUsage(services, request, answer, isPriced);
    const { inputTokens, outputTokens } = answer.usage;
    return { answer, usage: { inputTokens, outputTokens }, costMicros: isPriced ? answer.costMicros : null };
  } catch (error) {
    if (isAppError(error) && error.code === "credential_rejected") await recheck(services, request, credential);
    throw error;
  }
};

/** One question of a run, of a test or of a draft, and the answer in words. */
export const generateForRun = async (services: Services, request: RunGeneration): Promise<RunText> => {
  const { model, system, prompt, maxOutputTokens, isJson, deadlineMs, signal } = request;
  const { answer, ...spent } = await askForRun(services, request, (credential, reach) =>
    generateText({ credential, model, system, prompt, maxOutputTokens, isJson, deadlineMs, signal }, reach),
  );
  return { text: answer.text, ...spent, isCutOff: answer.finishReason === "length" };
};

/** The model has to know which of several places a tool acts at; a person named them. */
const withPlaces = async ({ db }: Services, { tenantId, tools }: RunTurn): Promise<TurnTool[]> => {
  const ids = [...new Set(tools.flatMap(({ connectionId }) => connectionId ?? []))].filter(
    (id) => z.uuid().safeParse(id).success,
  );
  if (ids.length === 0) return tools;
  const named = await db.withTenant(tenantId, (tx) =>
    tx.connection.findMany({ where: { tenantId, id: { in: ids } }, select: { id: true, name: true } }),
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return tools.map((tool) => {
    const place = names.get(tool.connectionId ?? "");
    return place === undefined ? tool : { ...tool, description: `${tool.description} At “${place}”.` };
  });
};

/** One turn of an agent: as `generateForRun`, with the talk so far and the tools that the model may want used. */
export const turnForRun = async (services: Services, request: RunTurn): Promise<TurnAnswer> => {
  const { model, system, messages, maxOutputTokens, signal } = request;
  const tools = await withPlaces(services, request);
  const { answer, ...spent } = await askForRun<GeneratedTurn>(services, request, (credential, reach) =>
    generateTurn({ credential, model, system, messages, tools, maxOutputTokens, signal }, reach),
  );
  const { text, calls, isCutShort } = answer;
  return { text, calls, isCutShort, ...spent };
};
