import { contract } from "@bizosaas/contracts";
import { listModels } from "../../platform/ai/index.ts";
import { networkVerb } from "../../platform/http/verb.ts";
import { openAiKey } from "./ai-key-secret.ts";
import { reachProvider } from "./reach-provider.ts";

/** The models that hold a conversation: the others can't write a text. */
export const listAiModels = networkVerb(contract.aiKeys.listModels, async (ctx, { aiKeyId }) => {
  const { services, tenantId, signal } = ctx;
  const { credential } = await openAiKey(services, tenantId, aiKeyId);
  const models = await listModels(credential, { ...reachProvider(services, credential), signal });
  return { items: models.flatMap(({ id, label, kind }) => (kind === "chat" ? [{ id, name: label }] : [])) };
});
