import type { TenantPermission } from "@bizosaas/contracts";
import type { Database } from "@bizosaas/db";
import { v7 as uuidv7 } from "uuid";
import { makeApiKeySecret } from "../platform/identity/api-key-secret.ts";

type KeyOptions = {
  tenantId: string;
  createdById: string;
  permissions: readonly TenantPermission[];
  expiresAt?: Date;
  revokedAt?: Date;
};

/** An API key that lies in the database; answers what a program would send. */
export const makeApiKey = async (
  db: Database,
  { tenantId, permissions, ...options }: KeyOptions,
): Promise<{ keyId: string; secret: string }> => {
  const keyId = uuidv7();
  const { text, lastFour, hash } = makeApiKeySecret(tenantId, keyId);
  await db.withTenant(tenantId, (tx) =>
    tx.apiKey.create({
      data: {
        ...{ tenantId, id: keyId, name: "Test key", lastFour, ...options },
        secretHash: hash,
        permissions: [...permissions],
      },
    }),
  );
  return { keyId, secret: text };
};
