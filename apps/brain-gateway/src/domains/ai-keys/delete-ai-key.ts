import { contract } from "@bizosaas/contracts";
import { verb } from "../../platform/http/verb.ts";
import { viewAiKey } from "./view.ts";

/** What it spent stays on the books. Workflows that use it say so when they are checked. */
export const deleteAiKey = verb(contract.aiKeys.delete, async (ctx, { aiKeyId }) => {
  const { tx, tenantId, audit } = ctx;
  const { name, provider, lastFour } = await viewAiKey(ctx, aiKeyId);
  await tx.aiKey.deleteMany({ where: { tenantId, id: aiKeyId } });
  await audit({ objectKind: "ai_key", objectId: aiKeyId, before: { name, provider, lastFour } });
  return { deleted: true } as const;
});
