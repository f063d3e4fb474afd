import { z } from "zod";

export const AiProviderId = z.enum(["openai", "anthropic", "openrouter", "openai_compatible"]);
export type AiProviderId = z.infer<typeof AiProviderId>;

const apiKey = (title: string, placeholder: string) =>
  z.string().trim().min(1).max(512).meta({ title, placeholder, control: "password", secret: true });

const isPlainAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return true; // the URL check above has said so already
  const { username, password, search, hash } = new URL(text);
  return !(username || password || search || hash);
};

const baseUrl = z
  .url({ protocol: /^https?$/, error: "Enter an address that begins with https:// or http://." })
  .trim()
  .max(500)
  .refine(isPlainAddress, "Enter the address alone, without a user name, a ? or a #.")
  .transform((url) => url.replace(/\/+$/, "").replace(/\/chat\/completions$/, ""))
  .meta({
    title: "Base URL",
    description: "The address up to and including the version, as the server's documentation gives it.",
    placeholder: "https://llm.example.com/v1",
    control: "url",
  });

export type AiProvider = {
  id: AiProviderId;
  label: string;
  /** What the connect form asks for; `formFieldsOf` renders it. */
  form: z.ZodObject;
  /** One sentence on how a key of this provider looks. */
  keyHint: string;
  /** A prefix that only this provider's keys have; finds a key pasted at the wrong provider. */
  keyPrefix?: string;
  /** Absent where the tenant gives the address: such calls must go through the guarded egress. */
  baseUrl?: string;
  docsUrl: string;
};

/** The providers a tenant can bring a key for, in the order a picker shows them. */
export const aiProviders = {
  openai: {
    id: "openai",
    label: "OpenAI",
    form: z.object({ apiKey: apiKey("OpenAI API key", "sk-proj-…") }),
    keyHint: "An OpenAI key begins with sk- and usually with sk-proj-.",
    baseUrl: "https://api.openai.com/v1",
    docsUrl: "https://platform.openai.com/api-keys",
  },
  anthropic: {
    id: "anthropic",
    label: "Anthropic",
    form: z.object({ apiKey: apiKey("Anthropic API key", "sk-ant-api03-…") }),
    keyHint: "An Anthropic key begins with sk-ant-api.",
    keyPrefix: "sk-ant-",
    baseUrl: "https://api.anthropic.com/v1",
    docsUrl: "https://console.anthropic.com/settings/keys",
  },
  openrouter: {
    id: "openrouter",
    label: "OpenRouter",
    form: z.object({ apiKey: apiKey("OpenRouter API key", "sk-or-v1-…") }),
    keyHint: "An OpenRouter key begins with sk-or-.",
    keyPrefix: "sk-or-",
    baseUrl: "https://openrouter.ai/api/v1",
    docsUrl: "https://openrouter.ai/settings/keys",
  },
  openai_compatible: {
    id: "openai_compatible",
    label: "OpenAI-compatible",
    form: z.object({ baseUrl, apiKey: apiKey("API key", "The key this server gave you") }),
    keyHint: "Any key the server at this address accepts.",
    docsUrl: "https://platform.openai.com/docs/api-reference/chat",
  },
} as const satisfies Record<AiProviderId, AiProvider>;

export const aiProviderOf = (id: AiProviderId): AiProvider => aiProviders[id];
