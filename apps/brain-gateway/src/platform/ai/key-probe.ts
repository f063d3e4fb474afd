import type { ProviderAnswer } from "./call-provider.ts";

/** One provider to ask about one key; `call` takes a path under the base URL and, for self-tests, another key. */
export type KeyProbe = {
  /** How sentences name the provider. */
  label: string;
  call: (path: string, key?: string, body?: unknown) => Promise<ProviderAnswer>;
};
