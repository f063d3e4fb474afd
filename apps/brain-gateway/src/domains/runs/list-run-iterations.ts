import { contract, Json, type RunIteration, StepError, StepStatus } from "@bizosaas/contracts";
import { notFound, verb } from "../../platform/http/verb.ts";

type ItemRow = {
  path: string;
  iteration: number;
  status: string;
  input: unknown;
  error: unknown;
  started_at: Date | null;
  finished_at: Date | null;
};

// A retry goes through a loop once more: each item as its last attempt left it.
const itemsText = `
  select * from (
    select distinct on (path) path, iteration, status, input, error, started_at, finished_at from run_step
    where tenant_id = $1::uuid and run_id = $2::uuid and node_id = $3 and starts_with(path, $4)
    order by path, attempt desc
  ) items where ($5::text is null or status = $5)`;
const pageText = `${itemsText} and iteration >= $6 order by iteration limit $7`;
const countText = `select count(*)::int as total from (${itemsText}) found`;

const toIteration = (row: ItemRow): RunIteration => ({
  path: row.path,
  index: row.iteration,
  status: StepStatus.parse(row.status),
  item: Json.parse(row.input),
  error: StepError.safeParse(row.error).data ?? null,
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
});

/** The items of a loop by their order, one page at a time; a loop may have 10,000. */
export const listRunIterations = verb(
  contract.runs.listIterations,
  async ({ tx, tenantId }, { runId, nodeId, within, status, from, limit }) => {
    const run = await tx.run.findFirst({ where: { tenantId, id: runId }, select: { id: true } });
    if (!run) throw notFound("run");
    const asked = [tenantId, runId, nodeId, `${within === "" ? "" : `${within}/`}${nodeId}.`, status ?? null];
    const rows = await tx.$queryRawUnsafe<ItemRow[]>(pageText, ...asked, from, limit + 1);
    const [count] = await tx.$queryRawUnsafe<{ total: number }[]>(countText, ...asked);
    const next = rows[limit]?.iteration ?? null;
    return { items: rows.slice(0, limit).map(toIteration), total: count?.total ?? 0, next };
  },
);
