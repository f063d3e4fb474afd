import { z } from "zod";
import { callProvider } from "./call-provider.ts";
import { type AiCredential, type AiOptions, authHeadersOf, baseUrlOf, labelOf } from "./credential.ts";
import type { KeyProbe } from "./key-probe.ts";
import {
  failureVerdict,
  type KeyVerdict,
  limited,
  malformedVerdict,
  rejected,
  valid,
  wrongShape,
} from "./key-verdict.ts";
import type { AiProviderId } from "./providers.ts";
import { validateCompatibleKey } from "./validate-compatible-key.ts";

export type { KeyVerdict } from "./key-verdict.ts";

export type ValidateKeyOptions = AiOptions & { timeoutMs?: number; signal?: AbortSignal };

const List = z.object({ data: z.array(z.unknown()) });

/** Both vendors' model lists refuse a bad key. */
const checkByModelList = async ({ label, call }: KeyProbe): Promise<KeyVerdict> => {
  const answer = await call("/models");
  const failure = failureVerdict(label, answer);
  if (failure) return failure;
  return answer.kind === "answered" && List.safeParse(answer.body).success ? valid(label) : wrongShape(label);
};

const OpenRouterKey = z.object({
  data: z.object({
    limit_remaining: z.number().nullish(),
    is_free_tier: z.boolean().nullish(),
    is_management_key: z.boolean().nullish(),
    is_provisioning_key: z.boolean().nullish(),
    expires_at: z.string().nullish(),
  }),
});

/** `/models` is public at OpenRouter and says nothing about a key; `/key` describes the key itself. */
const checkOpenRouter = async ({ label, call }: KeyProbe): Promise<KeyVerdict> => {
  const answer = await call("/key");
  const failure = failureVerdict(label, answer);
  if (failure) return failure;
  const parsed = OpenRouterKey.safeParse(answer.kind === "answered" ? answer.body : undefined);
  if (!parsed.success) return wrongShape(label);
  const key = parsed.data.data;
  if (key.expires_at && Date.parse(key.expires_at) <= Date.now()) return rejected(label);
  if (key.is_management_key || key.is_provisioning_key) {
    return limited("no_permission", "This OpenRouter key manages other keys and can't run models. Create an API key.");
  }
  if (typeof key.limit_remaining === "number" && key.limit_remaining <= 0) {
    return limited("no_credit", "This OpenRouter key has spent its limit. Raise the limit or add credit.");
  }
  return valid(label, key.is_free_tier ? "Without bought credit it runs free models only." : undefined);
};

const checks: Record<AiProviderId, (probe: KeyProbe) => Promise<KeyVerdict>> = {
  openai: checkByModelList,
  anthropic: checkByModelList,
  openrouter: checkOpenRouter,
  openai_compatible: validateCompatibleKey,
};

/**
 * Asks the provider whether it takes this key, by a call that fails for a bad one. Never throws for what a provider
 * does; rejects with `invalid_input` when a base URL is missing, or the signal's reason when cancelled.
 */
export const validateKey = async (credential: AiCredential, options: ValidateKeyOptions): Promise<KeyVerdict> => {
  const { provider } = credential;
  const apiKey = credential.apiKey.trim();
  const malformed = malformedVerdict(provider, apiKey);
  if (malformed) return malformed;
  const baseUrl = baseUrlOf(credential, options);
  return checks[provider]({
    label: labelOf(credential, options),
    call: (path, key = apiKey, body) =>
      callProvider({
        fetch: options.fetch,
        url: `${baseUrl}${path}`,
        headers: authHeadersOf(provider, key),
        body,
        signal: options.signal,
        ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
      }),
  });
};
