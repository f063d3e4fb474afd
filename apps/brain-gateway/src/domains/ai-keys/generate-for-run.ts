import { isAppError } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { type AiCredential, type GeneratedText, generateText } from "../../platform/ai/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { openAiKey } from "./ai-key-secret.ts";
import { checkKey } from "./check-key.ts";
import { reachProvider } from "./reach-provider.ts";

export type RunGeneration = {
  tenantId: string;
  /** Null for a test, which is no run. */
  runId: string | null;
  /** Null for what no step asks. */
  nodeId: string | null;
  aiKeyId: string;
  model: string;
  system?: string | undefined;
  prompt: string;
  maxOutputTokens?: number | undefined;
  isJson?: boolean;
  deadlineMs?: number;
  signal: AbortSignal;
  correlationId: string;
};

export type RunText = {
  text: string;
  usage: { inputTokens: number; outputTokens: number };
  /** Null where no price is known. */
  costMicros: number | null;
  /** The model had to stop before its end. */
  isCutOff: boolean;
};

const recordUsage = ({ db }: Services, request: RunGeneration, result: GeneratedText, isPriced: boolean) =>
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
const recheck = async (services: Services, { tenantId, aiKeyId, signal }: RunGeneration, credential: AiCredential) => {
  try {
    const checked = await checkKey(services, credential, signal);
    await services.db.withTenant(tenantId, (tx) =>
      tx.aiKey.updateMany({ where: { tenantId, id: aiKeyId }, data: { ...checked, checkedAt: new Date() } }),
    );
  } catch (error) {
    services.log.warn({ err: error, aiKeyId }, "a refused AI key could not be checked again");
  }
};

/** A run's step asks a model with the organization's own key; tokens and cost are kept. No transaction may be open. */
export const generateForRun = async (services: Services, request: RunGeneration): Promise<RunText> => {
  const { model, system, prompt, maxOutputTokens, isJson, deadlineMs, signal } = request;
  const { credential } = await openAiKey(services, request.tenantId, request.aiKeyId);
  const reach = reachProvider(services, credential);
  try {
    const asked = { credential, model, system, prompt, maxOutputTokens, isJson, deadlineMs, signal };
    const result = await generateText(asked, reach);
    const isPriced = result.costBasis === "provider" || result.costBasis === "catalogue";
    await recordUsage(services, request, result, isPriced);
    const { inputTokens, outputTokens } = result.usage;
    return {
      ...{ text: result.text, usage: { inputTokens, outputTokens } },
      costMicros: isPriced ? result.costMicros : null,
      isCutOff: result.finishReason === "length",
    };
  } catch (error) {
    if (isAppError(error) && error.code === "credential_rejected") await recheck(services, request, credential);
    throw error;
  }
};
