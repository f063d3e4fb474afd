import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { callProvider } from "./call-provider.ts";
import { type AiCredential, type AiOptions, authHeadersOf, baseUrlOf, labelOf } from "./credential.ts";
import { type ModelKind, modelKindOf, rankModels } from "./model-kind.ts";
import { findPrice } from "./price.ts";
import { faultToAppError, timeoutError } from "./provider-error.ts";
import { retryAfterSecondsOf, vendorFaultOf } from "./vendor-fault.ts";

export type AiModel = {
  id: string;
  label: string;
  kind: ModelKind;
  contextTokens?: number;
  /** False: a run with this model shows its tokens but no cost. */
  hasKnownPrice: boolean;
};

export type ListModelsOptions = AiOptions & { timeoutMs?: number; signal?: AbortSignal };

const maxPages = 20;

const ModelPage = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      name: z.string().nullish(),
      display_name: z.string().nullish(),
      context_length: z.int().positive().nullish().catch(undefined),
      max_input_tokens: z.int().positive().nullish().catch(undefined),
      architecture: z
        .object({ output_modalities: z.array(z.string()) })
        .nullish()
        .catch(undefined),
    }),
  ),
  has_more: z.boolean().nullish(),
  last_id: z.string().nullish(),
});
type ListedModel = z.infer<typeof ModelPage>["data"][number];

const kindOf = ({ id, architecture }: ListedModel): ModelKind =>
  architecture ? (architecture.output_modalities.includes("text") ? "chat" : "other") : modelKindOf(id);

const fetchPage = async (
  credential: AiCredential,
  options: ListModelsOptions,
  afterId: string | undefined,
): Promise<z.infer<typeof ModelPage>> => {
  const label = labelOf(credential, options);
  const isPaged = credential.provider === "anthropic";
  const query = isPaged ? `?limit=1000${afterId ? `&after_id=${encodeURIComponent(afterId)}` : ""}` : "";
  const { timeoutMs = 10_000 } = options;
  const answer = await callProvider({
    fetch: options.fetch,
    url: `${baseUrlOf(credential, options)}/models${query}`,
    headers: authHeadersOf(credential.provider, credential.apiKey.trim()),
    timeoutMs,
    signal: options.signal,
  });
  if (answer.kind === "unreachable") {
    if (answer.isTimeout) throw timeoutError({ label, deadlineMs: timeoutMs });
    throw new AppError("upstream_failed", answer.refusal ?? `${label} can't be reached. Try again later.`);
  }
  if (answer.status < 200 || answer.status >= 300) {
    const retryAfter = retryAfterSecondsOf(answer.headers.get("retry-after"));
    throw faultToAppError(vendorFaultOf(answer.status, answer.body), { label }, retryAfter);
  }
  const page = ModelPage.safeParse(answer.body);
  if (!page.success) throw new AppError("upstream_failed", `${label} answered with something that isn't a model list.`);
  return page.data;
};

/** The models a key can choose from: chat models first, then the others, each by id. */
export const listModels = async (credential: AiCredential, options: ListModelsOptions): Promise<AiModel[]> => {
  const listed = new Map<string, ListedModel>();
  let afterId: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const { data, has_more, last_id } = await fetchPage(credential, options, afterId);
    for (const model of data) listed.set(model.id, model);
    if (!has_more || !last_id || last_id === afterId) break;
    afterId = last_id;
  }
  const baseUrl = baseUrlOf(credential, options);
  return rankModels(
    [...listed.values()].map((model): AiModel => {
      const contextTokens = model.context_length ?? model.max_input_tokens;
      return {
        id: model.id,
        label: model.name ?? model.display_name ?? model.id,
        kind: kindOf(model),
        ...(contextTokens && { contextTokens }),
        hasKnownPrice: findPrice({ provider: credential.provider, model: model.id, baseUrl }) !== undefined,
      };
    }),
  );
};
