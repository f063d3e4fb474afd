import type { WebFetch } from "@bizosaas/connectors/egress";
import { AppError } from "@bizosaas/contracts";
import { type AiProviderId, aiProviderOf } from "./providers.ts";

/** A tenant's key in the clear, as the vault opened it: never stored, logged or put into an error. */
export type AiCredential = { provider: AiProviderId; apiKey: string; baseUrl?: string | undefined };

export type AiOptions = {
  /** From the guarded egress, with a time limit above the deadline; the only way out of this module. */
  fetch: WebFetch;
  /** Replaces the vendors' addresses, for a test server or a company's proxy. */
  baseUrls?: Partial<Record<AiProviderId, string>> | undefined;
};

/** The address calls go to, without a slash at its end. */
export const baseUrlOf = (credential: Omit<AiCredential, "apiKey">, options: Pick<AiOptions, "baseUrls">): string => {
  const url =
    options.baseUrls?.[credential.provider] ?? aiProviderOf(credential.provider).baseUrl ?? credential.baseUrl;
  if (!url) {
    throw new AppError("invalid_input", "Enter the base URL of the OpenAI-compatible server.", {
      fields: [{ path: "baseUrl", message: "Required" }],
    });
  }
  return url.replace(/\/+$/, "");
};

/** The `host:port` a credential may reach: what the egress is opened with. */
export const hostsOf = (credential: Omit<AiCredential, "apiKey">, options: Pick<AiOptions, "baseUrls">): string[] => {
  const { hostname, port, protocol } = new URL(baseUrlOf(credential, options));
  return [`${hostname}:${port || (protocol === "https:" ? 443 : 80)}`];
};

/** How sentences name the provider: a tenant's own server by its host. */
export const labelOf = (credential: Omit<AiCredential, "apiKey">, options: Pick<AiOptions, "baseUrls">): string =>
  credential.provider === "openai_compatible"
    ? new URL(baseUrlOf(credential, options)).host
    : aiProviderOf(credential.provider).label;

/** How each protocol carries its key. */
export const authHeadersOf = (provider: AiProviderId, apiKey: string): Record<string, string> =>
  provider === "anthropic"
    ? { "x-api-key": apiKey, "anthropic-version": "2023-06-01" }
    : { authorization: `Bearer ${apiKey}` };
