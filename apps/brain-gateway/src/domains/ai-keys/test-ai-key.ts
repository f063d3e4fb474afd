import { contract } from "@bizosaas/contracts";
import { networkVerb } from "../../platform/http/verb.ts";
import { openAiKey } from "./ai-key-secret.ts";
import { checkKey } from "./check-key.ts";
import { viewAiKey } from "./view.ts";

/** A verdict is kept, good or bad; where the provider gave none, the failure is told and nothing changes. */
export const testAiKey = networkVerb(contract.aiKeys.test, async (ctx, { aiKeyId }) => {
  const { services, tenantId, signal } = ctx;
  const { status, credential } = await openAiKey(services, tenantId, aiKeyId);
  const checked = await checkKey(services, credential, signal);
  return ctx.transaction(async (scope) => {
    await scope.tx.aiKey.updateMany({ where: { tenantId, id: aiKeyId }, data: { ...checked, checkedAt: new Date() } });
    await scope.audit({ objectKind: "ai_key", objectId: aiKeyId, before: { status }, after: checked });
    return viewAiKey(scope, aiKeyId);
  });
});
