import { AppError } from "@bizosaas/contracts";
import { type AiCredential, AiProviderId } from "../../platform/ai/index.ts";
import { notFound } from "../../platform/http/verb.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

const refOf = (tenantId: string, aiKeyId: string) => ({
  tenantId,
  table: "ai_key_secret",
  rowId: aiKeyId,
  field: "key",
});

export const sealAiKey = async (
  { vault }: Pick<Services, "vault">,
  { tx, tenantId }: TenantScope,
  aiKeyId: string,
  apiKey: string,
): Promise<void> => {
  const sealed = await vault.seal(tx, refOf(tenantId, aiKeyId), apiKey);
  await tx.aiKeySecret.create({ data: { tenantId, aiKeyId, ...sealed } });
};

export type OpenAiKey = { name: string; status: string; credential: AiCredential };

/** Opens a key for a call that leaves now; `not_found` for a missing and another tenant's key alike. */
export const openAiKey = (
  { db, vault }: Pick<Services, "db" | "vault">,
  tenantId: string,
  aiKeyId: string,
): Promise<OpenAiKey> =>
  db.withTenant(tenantId, async (tx) => {
    const row = await tx.aiKey.findFirst({ where: { tenantId, id: aiKeyId }, include: { secret: true } });
    if (!row) throw notFound("AI key");
    if (!row.secret) throw new AppError("credential_rejected", "This AI key was lost. Delete it and add it again.");
    const apiKey = await vault.open(tx, refOf(tenantId, aiKeyId), row.secret);
    const provider = AiProviderId.parse(row.provider);
    const credential = { provider, apiKey, ...(row.baseUrl !== null && { baseUrl: row.baseUrl }) };
    return { name: row.name, status: row.status, credential };
  });
