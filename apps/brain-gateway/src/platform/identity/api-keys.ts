import { AppError, apiKeyPrefix, TenantPermission, TenantRole, tenantRoleGrants } from "@bizosaas/contracts";
import type { Database } from "@bizosaas/db";
import type { Clock } from "../services/clock.ts";
import type { Log } from "../telemetry/log.ts";
import type { ApiKeyActor } from "./actor.ts";
import { isApiKeySecret, readApiKeySecret } from "./api-key-secret.ts";

type KeyRow = {
  secretHash: Uint8Array;
  permissions: string[];
  userId: string;
  role: string | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

const noteUseEveryMs = 60_000;
const refused = (sentence: string) => new AppError("unauthenticated", sentence);

const findText = `
  select k.secret_hash as "secretHash", k.permissions, k.created_by_id as "userId", m.role,
         k.expires_at as "expiresAt", k.revoked_at as "revokedAt", k.last_used_at as "lastUsedAt"
  from api_key k
  join tenant t on t.id = k.tenant_id and t.suspended_at is null
  left join (membership m join user_account u on u.id = m.user_id and u.locked_at is null)
    on m.tenant_id = k.tenant_id and m.user_id = k.created_by_id and (m.expires_at is null or m.expires_at > now())
  where k.tenant_id = $1 and k.id = $2`;

// The condition again, for two processes that saw the same old time.
const useText = `
  update api_key set last_used_at = $3
  where tenant_id = $1 and id = $2 and (last_used_at is null or last_used_at <= $4)`;

type Deps = { db: Pick<Database, "readAsTenant" | "writeAsTenant">; clock: Clock; log: Log };

const findKey = async ({ db }: Deps, tenantId: string, keyId: string): Promise<KeyRow | undefined> => {
  const [row] = await db.readAsTenant<KeyRow>(tenantId, {
    name: "find-api-key",
    text: findText,
    values: [tenantId, keyId],
  });
  return row;
};

const noteUse = (deps: Deps, tenantId: string, keyId: string, { lastUsedAt }: KeyRow): void => {
  const now = deps.clock.now();
  const before = new Date(now.getTime() - noteUseEveryMs);
  if (lastUsedAt && lastUsedAt > before) return;
  const write = { name: "use-api-key", text: useText, values: [tenantId, keyId, now, before] };
  deps.db
    .writeAsTenant(tenantId, write)
    .catch((error: unknown) => deps.log.warn({ err: error, keyId }, "the use of an API key could not be noted"));
};

/** What the key may do now: of what it was made for, only what its maker still may. */
const toActor = (tenantId: string, keyId: string, row: KeyRow, now: Date): ApiKeyActor => {
  const { userId, expiresAt, revokedAt } = row;
  if (revokedAt) throw refused("This API key was revoked. Use another one.");
  if (expiresAt && expiresAt <= now) throw refused("This API key has expired. Make a new one.");
  const role = TenantRole.safeParse(row.role);
  if (!role.success) throw refused("Whoever made this API key left the organization, so it stopped working.");
  const grants = tenantRoleGrants[role.data];
  const permissions = TenantPermission.options.filter(
    (each) => grants.includes(each) && row.permissions.includes(each),
  );
  const isOwner = role.data === "owner" && permissions.includes("organization:own");
  const effective = role.data === "owner" && !isOwner ? "admin" : role.data;
  return { kind: "api_key", keyId, userId, tenantId, role: effective, permissions };
};

/** Whether a header holds an API key rather than a portal's token. */
export const isApiKeyHeader = (authorization: string | undefined): authorization is string =>
  authorization !== undefined && new RegExp(`^Bearer ${apiKeyPrefix}`, "i").test(authorization);

export type VerifyApiKey = (authorization: string) => Promise<ApiKeyActor>;

/** Reads the key's row at every call, so that a revoked key and a lost right end at once. */
export const createApiKeyVerifier =
  (deps: Deps): VerifyApiKey =>
  async (authorization) => {
    const parts = readApiKeySecret(authorization.replace(/^Bearer /i, ""));
    if (!parts) throw refused("This is no API key of ours: it was cut off or mistyped.");
    const { tenantId, keyId, secret } = parts;
    const row = await findKey(deps, tenantId, keyId);
    if (!row || !isApiKeySecret(secret, row.secretHash)) throw refused("There is no such API key.");
    const actor = toActor(tenantId, keyId, row, deps.clock.now());
    noteUse(deps, tenantId, keyId, row);
    return actor;
  };

/** A key's actor as it would be now, for what it asked for earlier; null once it stopped working. */
export const currentKeyActor = async (deps: Deps, tenantId: string, keyId: string): Promise<ApiKeyActor | null> => {
  const row = await findKey(deps, tenantId, keyId);
  if (!row) return null;
  try {
    return toActor(tenantId, keyId, row, deps.clock.now());
  } catch {
    return null;
  }
};

/** What an open stream asks again: the key's rights now, empty once it stopped working. */
export const currentKeyPermissions = async (
  deps: Deps,
  { tenantId, keyId }: ApiKeyActor,
): Promise<readonly TenantPermission[]> => (await currentKeyActor(deps, tenantId, keyId))?.permissions ?? [];
