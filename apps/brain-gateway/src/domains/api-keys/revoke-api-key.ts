import { contract } from "@bizosaas/contracts";
import { notFound, type VerbContext, verb } from "../../platform/http/verb.ts";
import { closeApprovalsOfKey } from "../approvals/index.ts";

/** The row stays, so that the audit log can still name who acted; its secret is worthless from this commit on. */
const revoke = async (ctx: VerbContext, { apiKeyId }: { apiKeyId: string }) => {
  const { tx, tenantId, audit, services } = ctx;
  const where = { tenantId, id: apiKeyId, revokedAt: null };
  const before = await tx.apiKey.findFirst({ where, select: { name: true, lastFour: true } });
  const { count } = await tx.apiKey.updateMany({ where, data: { revokedAt: services.clock.now() } });
  if (!before || count === 0) throw notFound("API key");
  await closeApprovalsOfKey(services, { tx, tenantId }, apiKeyId);
  await audit({ objectKind: "api_key", objectId: apiKeyId, before });
  return { revoked: true as const };
};

export const revokeApiKey = verb(contract.apiKeys.revoke, revoke, { isAllowedWhileErasing: true });
