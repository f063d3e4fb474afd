import { contract } from "@bizosaas/contracts";
import { notFound, readVerb } from "../../platform/http/verb.ts";
import { type TenantRow, toOrganization } from "./view.ts";

const text = `
  select id, name, slug, created_at as "createdAt", erase_at as "eraseAt", requires_second_factor as "requiresSecondFactor"
  from tenant where id = $1`;

export const getOrganization = readVerb(contract.organizations.get, async ({ read, tenantId }) => {
  const [tenant] = await read<TenantRow>({ name: "get-organization", text, values: [tenantId] });
  if (!tenant) throw notFound("organization");
  return toOrganization(tenant);
});
