import { AppError, JsonObject } from "@bizosaas/contracts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

const refOf = (tenantId: string, connectionId: string) => ({
  tenantId,
  table: "connection_secret",
  rowId: connectionId,
  field: "credentials",
});

export const sealSecret = async (
  { vault }: Pick<Services, "vault">,
  { tx, tenantId }: TenantScope,
  connectionId: string,
  secrets: JsonObject,
): Promise<void> => {
  const sealed = await vault.seal(tx, refOf(tenantId, connectionId), JSON.stringify(secrets));
  await tx.connectionSecret.upsert({
    where: { tenantId_connectionId: { tenantId, connectionId } },
    create: { tenantId, connectionId, ...sealed },
    update: { ...sealed, updatedAt: new Date() },
  });
};

/** Null where there are none. */
export const findSecret = async (
  { vault }: Pick<Services, "vault">,
  { tx, tenantId }: TenantScope,
  connectionId: string,
): Promise<JsonObject | null> => {
  const row = await tx.connectionSecret.findFirst({ where: { tenantId, connectionId } });
  return row && JsonObject.parse(JSON.parse(await vault.open(tx, refOf(tenantId, connectionId), row)));
};

export const openSecret = async (...asked: Parameters<typeof findSecret>): Promise<JsonObject> => {
  const secret = await findSecret(...asked);
  if (secret) return secret;
  throw new AppError("credential_rejected", "This connection has no credentials. Reconnect it.");
};
