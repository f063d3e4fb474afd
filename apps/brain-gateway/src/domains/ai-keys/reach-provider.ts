import { type AppError, isAppError } from "@bizosaas/contracts";
import { type AiCredential, type AiOptions, hostsOf } from "../../platform/ai/index.ts";
import type { Services } from "../../platform/services/services.ts";

/** Above the longest deadline of a call: the deadline tells what happened better than a torn socket does. */
const longestCallMs = 150_000;

export type ProviderReach = AiOptions & { refusal: () => AppError | undefined };

/** The way to one credential's provider: the guarded egress, open to that provider's host alone. */
export const reachProvider = (
  { egress, env }: Pick<Services, "egress" | "env">,
  credential: Omit<AiCredential, "apiKey">,
): ProviderReach => {
  const baseUrls = {
    ...(env.OPENAI_BASE_URL !== undefined && { openai: env.OPENAI_BASE_URL }),
    ...(env.ANTHROPIC_BASE_URL !== undefined && { anthropic: env.ANTHROPIC_BASE_URL }),
    ...(env.OPENROUTER_BASE_URL !== undefined && { openrouter: env.OPENROUTER_BASE_URL }),
  };
  const guarded = egress.asFetch({ hosts: hostsOf(credential, { baseUrls }), timeoutMs: longestCallMs });
  let refusal: AppError | undefined;
  return {
    baseUrls,
    refusal: () => refusal,
    fetch: async (input, init) => {
      try {
        return await guarded(input, init);
      } catch (error) {
        if (isAppError(error) && error.code === "address_refused") refusal = error;
        throw error;
      }
    },
  };
};
