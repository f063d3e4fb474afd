import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { readVerb } from "../../platform/http/verb.ts";
import { writeRunFilter } from "./run-filter.ts";
import { type RunRow, runColumns, runTables, toRunSummary } from "./run-row.ts";

export const listRuns = readVerb(contract.runs.list, async ({ read, tenantId }, { cursor, limit, ...asked }) => {
  const filter = writeRunFilter({ ...asked, after: decodeCursor(cursor) }, tenantId);
  const rows = await read<RunRow>({
    name: `list-runs-${filter.name}`,
    text: `
      select ${runColumns} from ${runTables}
      where ${filter.text}
      order by r.created_at desc, r.id desc
      limit $${filter.values.length + 1}`,
    values: [...filter.values, limit + 1],
  });
  return toPage(rows, limit, (row) => [row.created_at, row.id], toRunSummary);
});
