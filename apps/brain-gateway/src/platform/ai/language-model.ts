import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { WebFetch } from "@bizosaas/connectors/egress";
import { createOpenRouter } from "@openrouter/ai-sdk-provider";
import type { LanguageModel } from "ai";
import { type AiCredential, type AiOptions, baseUrlOf } from "./credential.ts";

/**
 * The SDK's model for a tenant's key. Address and key are always given, since the SDKs would otherwise look for them
 * in this process's environment.
 */
export const languageModelOf = (credential: AiCredential, model: string, options: AiOptions): LanguageModel => {
  const apiKey = credential.apiKey.trim();
  const settings = { apiKey, baseURL: baseUrlOf(credential, options), fetch: withoutRedirects(options.fetch) };
  switch (credential.provider) {
    case "openai":
      return createOpenAI(settings).chat(model);
    case "anthropic":
      return createAnthropic(settings)(model);
    case "openrouter":
      return createOpenRouter({ ...settings, compatibility: "strict" }).chat(model, { usage: { include: true } });
    case "openai_compatible":
      return createOpenAICompatible({ ...settings, name: "openai_compatible", includeUsage: true })(model);
  }
};

/** A redirect would carry the key to an address nobody allowed. */
const withoutRedirects =
  (fetch: WebFetch): WebFetch =>
  (input, init) =>
    fetch(input, { ...init, redirect: "manual" });
