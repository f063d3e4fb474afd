import { contract } from "@bizosaas/contracts";
import { notFound, readVerb } from "../../platform/http/verb.ts";
import { toOrganization } from "./view.ts";

type Row = { id: string; name: string; slug: string; createdAt: Date; eraseAt: Date | null };

const text = `select id, name, slug, created_at as "createdAt", erase_at as "eraseAt" from tenant where id = $1`;

export const getOrganization = readVerb(contract.organizations.get, async ({ read, tenantId }) => {
  const [tenant] = await read<Row>({ name: "get-organization", text, values: [tenantId] });
  if (!tenant) throw notFound("organization");
  return toOrganization(tenant);
});
