import { contract, Retention } from "@bizosaas/contracts";
import { notFound, readVerb } from "../../platform/http/verb.ts";

const text = `select run_data_days as "runDataDays" from tenant where id = $1`;

export const getRetention = readVerb(contract.retention.get, async ({ read, tenantId }) => {
  const [row] = await read<{ runDataDays: number | null }>({ name: "get-retention", text, values: [tenantId] });
  if (!row) throw notFound("organization");
  return Retention.parse(row);
});
