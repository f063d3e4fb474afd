import { contract, type JsonValue } from "@bizosaas/contracts";
import { notFound, readVerb } from "../../platform/http/verb.ts";
import { type ResourceRow, resourceColumns, toResourceSummary } from "./resource-row.ts";

const text = `select ${resourceColumns}, data from resource r where tenant_id = $1 and id = $2 and deleted_at is null`;

export const getResource = readVerb(contract.resources.get, async ({ read, tenantId }, { resourceId }) => {
  const [row] = await read<ResourceRow & { data: JsonValue }>({
    name: "get-resource",
    text,
    values: [tenantId, resourceId],
  });
  if (!row) throw notFound("record");
  return { ...toResourceSummary(row), data: row.data };
});
