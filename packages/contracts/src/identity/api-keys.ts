import { z } from "zod";
import { operation } from "../shared/operation.ts";
import { Id, Name, Timestamp } from "../shared/primitives.ts";
import { TenantPermission } from "./permissions.ts";

/** Begins every API key, so that one that leaked is recognised wherever it lies. */
export const apiKeyPrefix = "bz_live_";
/** Days after which a key may end by itself; null never does. */
export const apiKeyLifetimesDays = [7, 30, 90, 365] as const;

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  /** The end of the key, to tell keys apart. */
  lastFour: z.string(),
  permissions: z.array(TenantPermission).describe("What it was made for. It never does more than its maker may."),
  createdById: Id,
  createdByName: z.string().nullable(),
  createdAt: Timestamp,
  expiresAt: Timestamp.nullable(),
  lastUsedAt: Timestamp.nullable().describe("To the minute."),
  status: z.enum(["active", "expired", "maker_left"]),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const listApiKeys = operation({
  method: "GET",
  path: "/v1/api-keys",
  summary: "Keys with which programs call this API",
  tag: "API keys",
  can: "api_keys:manage",
  effect: "read",
  input: z.strictObject({}),
  output: z.object({ items: z.array(ApiKey), apiUrl: z.url().describe("Where programs reach this API.") }),
});
export const createApiKey = operation({
  method: "POST",
  path: "/v1/api-keys",
  summary: "Make an API key",
  tag: "API keys",
  can: "api_keys:manage",
  effect: "write",
  audit: "api_key.create",
  input: z.strictObject({
    name: Name,
    permissions: z.array(TenantPermission).min(1, "Choose what the key may do.").max(64),
    expiresInDays: z.union(apiKeyLifetimesDays.map((days) => z.literal(days))).nullable(),
  }),
  output: ApiKey.extend({ secret: z.string().describe("The key itself, shown this one time.") }),
});
export const revokeApiKey = operation({
  method: "DELETE",
  path: "/v1/api-keys/{apiKeyId}",
  summary: "Revoke an API key; it stops at once",
  tag: "API keys",
  can: "api_keys:manage",
  effect: "destructive",
  audit: "api_key.revoke",
  input: z.strictObject({ apiKeyId: Id }),
  output: z.object({ revoked: z.literal(true) }),
});

export const apiKeysContract = { list: listApiKeys, create: createApiKey, revoke: revokeApiKey };
