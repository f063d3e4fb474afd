import { AppError, contract } from "@bizosaas/contracts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { aiProviderOf } from "../../platform/ai/index.ts";
import { networkVerb } from "../../platform/http/verb.ts";
import { parseForm } from "../connectors/index.ts";
import { sealAiKey } from "./ai-key-secret.ts";
import { checkKey } from "./check-key.ts";
import { viewAiKey } from "./view.ts";

const KeyForm = z.object({ apiKey: z.string(), baseUrl: z.string().optional() });

/** The end of a key tells it from others; of a short one it would give too much away. */
const lastFourOf = (apiKey: string): string => (apiKey.length >= 12 ? apiKey.slice(-4) : "");

/** Checked at the provider first: a key that it refuses, or that could not be checked, is never saved. */
export const createAiKey = networkVerb(contract.aiKeys.create, async (ctx, { provider, name, form }) => {
  const { services, signal, actor } = ctx;
  const { apiKey, baseUrl } = KeyForm.parse(parseForm(aiProviderOf(provider).form, form).values);
  const checked = await checkKey(services, { provider, apiKey, baseUrl }, signal);
  if (checked.status === "invalid") {
    throw new AppError("credential_rejected", checked.statusReason ?? "The provider refused this key.");
  }
  const id = uuidv7();
  return ctx.transaction(async (scope) => {
    const { tx, tenantId } = scope;
    const key = { name, provider, baseUrl: baseUrl ?? null, lastFour: lastFourOf(apiKey), ...checked };
    await tx.aiKey.create({ data: { ...key, tenantId, id, checkedAt: new Date(), createdById: actor.userId } });
    await sealAiKey(services, scope, id, apiKey);
    await scope.audit({ objectKind: "ai_key", objectId: id, after: key });
    return viewAiKey(scope, id);
  });
});
