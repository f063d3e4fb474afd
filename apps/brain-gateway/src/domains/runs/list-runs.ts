import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { writeRunFilter } from "./run-filter.ts";
import { runOrders } from "./run-orders.ts";
import { type RunRow, runColumns, runTables, toRunSummary } from "./run-row.ts";

export const listRuns = readVerb(contract.runs.list, async ({ read, tenantId }, { cursor, limit, sort, ...asked }) => {
  const ordering = runOrders(sort, cursor);
  const filter = writeRunFilter({ ...asked, ordering }, tenantId);
  const rows = await read<RunRow & { sort_key: string }>({
    name: `list-runs-${sort}-${filter.name}`,
    text: `
      select ${runColumns}, ${ordering.keyColumn} from ${runTables}
      where ${filter.text}
      order by ${ordering.orderBy}
      limit $${filter.values.length + 1}`,
    values: [...filter.values, limit + 1],
  });
  return ordering.toPage(rows, limit, toRunSummary);
});
