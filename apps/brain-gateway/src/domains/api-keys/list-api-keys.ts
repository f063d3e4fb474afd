import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { type ApiKeyRow, toApiKey } from "./view.ts";

const text = `
  select k.id, k.name, k.last_four as "lastFour", k.permissions, k.created_by_id as "createdById",
         u.name as "createdByName", k.created_at as "createdAt", k.expires_at as "expiresAt",
         k.last_used_at as "lastUsedAt", m.user_id is not null as "isMakerHere"
  from api_key k
  left join user_account u on u.id = k.created_by_id
  left join membership m on m.tenant_id = k.tenant_id and m.user_id = k.created_by_id
  where k.tenant_id = $1 and k.revoked_at is null
  order by k.created_at desc, k.id desc`;

export const listApiKeys = readVerb(contract.apiKeys.list, async ({ read, tenantId, services }) => {
  const rows = await read<ApiKeyRow>({ name: "list-api-keys", text, values: [tenantId] });
  return { items: rows.map((row) => toApiKey(row, services.clock.now())), apiUrl: services.env.GATEWAY_PUBLIC_URL };
});
