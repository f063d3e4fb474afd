import { type PlatformRunError, type PlatformRunSummary, RunStatus, StepError } from "@bizosaas/contracts";
import { Prisma } from "@bizosaas/db";
import type { ListOrdering } from "../../platform/http/list-order.ts";
import type { PlatformTx } from "../../platform/http/platform-verb.ts";

type RunRow = {
  id: string;
  tenantId: string;
  tenantName: string;
  workflowId: string;
  workflowName: string;
  version: number;
  status: string;
  triggerKind: string;
  waitingFor: string | null;
  error: unknown;
  inputTokens: number;
  outputTokens: number;
  costMicros: number | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  sort_key: string;
};

export const readRuns = (
  tx: PlatformTx,
  { where, limit, ordering }: { where: Prisma.Sql; limit: number; ordering: ListOrdering },
): Promise<RunRow[]> =>
  tx.$queryRaw<RunRow[]>`
    select r.id, r.tenant_id as "tenantId", t.name as "tenantName", r.workflow_id as "workflowId",
           w.name as "workflowName", v.number as version, r.status, r.trigger_kind as "triggerKind",
           r.waiting_for as "waitingFor", r.error, r.input_tokens as "inputTokens",
           r.output_tokens as "outputTokens", r.cost_micros::float8 as "costMicros", r.created_at as "createdAt",
           r.started_at as "startedAt", r.finished_at as "finishedAt",
           ${Prisma.raw(ordering.keyColumn)}
    from run r
    join tenant t on t.id = r.tenant_id
    join workflow w on w.tenant_id = r.tenant_id and w.id = r.workflow_id
    join workflow_version v on v.tenant_id = r.tenant_id and v.id = r.version_id
    where ${where}
    order by ${Prisma.raw(ordering.orderBy)}
    limit ${limit}`;

const triggerWords: Record<string, string> = {
  "trigger.manual": "Started by hand",
  "trigger.schedule": "Schedule",
  "trigger.webhook": "Webhook",
  "trigger.resource": "A record changed",
  "trigger.form": "A form",
  "trigger.call": "Another workflow",
};

/** The code alone, and one that looks like ours: a flow's own sentence may quote an order or an address. */
export const toPlatformError = (error: unknown): PlatformRunError | null => {
  const parsed = StepError.safeParse(error);
  if (!parsed.success) return null;
  const { code } = parsed.data;
  return { code: /^[a-z_]{1,40}$/.test(code) ? code : "internal" };
};

/** What set a run off is said by its kind alone: the record's title would be the tenant's data. */
export const toPlatformRun = ({ sort_key: _, ...row }: RunRow): PlatformRunSummary => ({
  ...row,
  status: RunStatus.parse(row.status),
  triggerSummary: triggerWords[row.triggerKind] ?? row.triggerKind,
  error: toPlatformError(row.error),
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
