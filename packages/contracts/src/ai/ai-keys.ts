import { z } from "zod";
import { FormField } from "../shared/form.ts";
import { operation } from "../shared/operation.ts";
import { Id, JsonObject, Name, Timestamp } from "../shared/primitives.ts";

export const AiProviderId = z.enum(["openai", "anthropic", "openrouter", "openai_compatible"]);
export type AiProviderId = z.infer<typeof AiProviderId>;

export const AiProvider = z.object({
  id: AiProviderId,
  name: z.string(),
  docsUrl: z.string(),
  form: z.array(FormField),
});
export type AiProvider = z.infer<typeof AiProvider>;

/** The key itself is never read back: its last four characters are all that is shown. */
export const AiKey = z.object({
  id: Id,
  name: z.string(),
  provider: AiProviderId,
  baseUrl: z.string().nullable(),
  lastFour: z.string(),
  status: z.enum(["valid", "limited", "invalid", "unknown"]),
  statusReason: z.string().nullable(),
  checkedAt: Timestamp,
  createdAt: Timestamp,
  createdByName: z.string().nullable(),
  lastUsedAt: Timestamp.nullable(),
});
export type AiKey = z.infer<typeof AiKey>;

const AiKeyId = z.strictObject({ aiKeyId: Id });

export const listAiProviders = operation({
  method: "GET",
  path: "/v1/ai-providers",
  summary: "AI providers a key can be added for",
  tag: "AI keys",
  can: "ai_keys:read",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(AiProvider) }),
});
export const listAiKeys = operation({
  method: "GET",
  path: "/v1/ai-keys",
  summary: "The organization's AI keys",
  tag: "AI keys",
  can: "ai_keys:read",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(AiKey) }),
});
/** Checked against the provider, with a call that fails for a bad key, before anything is saved. */
export const createAiKey = operation({
  method: "POST",
  path: "/v1/ai-keys",
  summary: "Add an AI key",
  tag: "AI keys",
  can: "ai_keys:manage",
  effect: "write",
  audit: "ai_key.create",
  input: z.strictObject({ provider: AiProviderId, name: Name, form: JsonObject }),
  output: AiKey,
});
export const testAiKey = operation({
  method: "POST",
  path: "/v1/ai-keys/{aiKeyId}/test",
  summary: "Check an AI key now",
  tag: "AI keys",
  can: "ai_keys:manage",
  effect: "write",
  audit: "ai_key.test",
  input: AiKeyId,
  output: AiKey,
});
export const deleteAiKey = operation({
  method: "DELETE",
  path: "/v1/ai-keys/{aiKeyId}",
  summary: "Delete an AI key",
  tag: "AI keys",
  can: "ai_keys:manage",
  effect: "destructive",
  audit: "ai_key.delete",
  input: AiKeyId,
  output: z.object({ deleted: z.literal(true) }),
});
export const listAiModels = operation({
  method: "GET",
  path: "/v1/ai-keys/{aiKeyId}/models",
  summary: "Models an AI key opens",
  tag: "AI keys",
  can: "ai_keys:read",
  effect: "read",
  input: AiKeyId,
  output: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
});

export const aiProvidersContract = { list: listAiProviders };
export const aiKeysContract = {
  list: listAiKeys,
  create: createAiKey,
  test: testAiKey,
  delete: deleteAiKey,
  listModels: listAiModels,
};
