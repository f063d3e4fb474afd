import { contract } from "@bizosaas/contracts";
import { decodeCursor, toPage } from "../../platform/http/page-cursor.ts";
import { readVerb } from "../../platform/http/verb.ts";
import { type RunRow, runColumns, runTables, toRunSummary } from "./run-row.ts";

const text = `
  select ${runColumns} from ${runTables}
  where r.tenant_id = $1
    and ($2::timestamptz is null or (r.created_at, r.id) < ($2, $3::uuid))
    and ($4::uuid is null or r.workflow_id = $4)
    and ($5::text is null or r.status = $5)
    and ($7::int is null or r.created_at >= (date_trunc('day', now(), 'UTC') - make_interval(days => $7 - 1)))
  order by r.created_at desc, r.id desc
  limit $6`;

export const listRuns = readVerb(
  contract.runs.list,
  async ({ read, tenantId }, { cursor, limit, workflowId, status, days }) => {
    const after = decodeCursor(cursor);
    const rows = await read<RunRow>({
      name: "list-runs",
      text,
      values: [
        tenantId,
        after?.at ?? null,
        after?.id ?? null,
        workflowId ?? null,
        status ?? null,
        limit + 1,
        days ?? null,
      ],
    });
    return toPage(rows, limit, (row) => [row.created_at, row.id], toRunSummary);
  },
);
