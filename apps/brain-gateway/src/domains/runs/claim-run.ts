import type { JsonValue, SearchField, WorkflowDefinition } from "@bizosaas/contracts";
import { type StepPolicy, stepPolicyOf, upgradeDefinition } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { searchFieldsFor } from "./search-values.ts";

/** As whom this worker writes. One who has not claimed yet does so by the first write, if nobody did meanwhile. */
export type Hold = { fence: number; isClaimed: boolean; startedAt: Date };

export type ClaimedRun = {
  hold: Hold;
  workflowId: string;
  workflowName: string;
  versionId: string;
  triggerNodeId: string;
  trigger: JsonValue;
  correlationId: string;
  startedAt: Date;
  /** Another run waits for what it comes to. */
  isCalled: boolean;
  searchFields: readonly SearchField[];
  policy: StepPolicy;
  maskedFields: string[];
  /** Some of its data is masked where it is stored already. */
  hasOriginals: boolean;
};

type ClaimRow = {
  fence: number;
  workflow_id: string;
  workflow_name: string;
  version_id: string;
  trigger_node_id: string;
  trigger: JsonValue;
  correlation_id: string;
  started_at: Date;
  is_called: boolean;
  search_fields: SearchField[];
  trigger_kind: string;
  masked_fields: string[];
  has_originals: boolean;
  step_retries: number | null;
  step_timeout_seconds: number | null;
};

const columns = `r.fence, r.workflow_id, w.name as workflow_name, r.version_id, r.trigger_node_id, r.trigger_kind, r.trigger, r.correlation_id,
    r.parent_run_id is not null as is_called, coalesce(s.search_fields, '[]') as search_fields,
    s.step_retries, s.step_timeout_seconds, coalesce(s.masked_fields, '[]') as masked_fields,
    exists (select from run_original o where o.tenant_id = r.tenant_id and o.run_id = r.id) as has_originals`;
const settings = "left join workflow_settings s on s.tenant_id = w.tenant_id and s.workflow_id = w.id";

const claimText = `
  update run r
  set fence = r.fence + 1, status = 'running', waiting_for = null, started_at = coalesce(r.started_at, now())
  from workflow w ${settings}
  where r.tenant_id = $1 and r.id = $2 and w.tenant_id = r.tenant_id and w.id = r.workflow_id
    and r.status not in ('succeeded', 'failed', 'cancelled', 'paused') and r.execution = $3
  returning ${columns}, r.started_at`;

const newText = `
  select ${columns}, now() as started_at
  from run r join workflow w on w.tenant_id = r.tenant_id and w.id = r.workflow_id ${settings}
  where r.tenant_id = $1 and r.id = $2 and r.status = 'queued' and r.fence = 0 and r.execution = 0`;

const toClaimed = (row: ClaimRow, isClaimed: boolean): ClaimedRun => ({
  hold: { fence: row.fence, isClaimed, startedAt: row.started_at },
  workflowId: row.workflow_id,
  workflowName: row.workflow_name,
  versionId: row.version_id,
  triggerNodeId: row.trigger_node_id,
  trigger: row.trigger,
  correlationId: row.correlation_id,
  startedAt: row.started_at,
  isCalled: row.is_called,
  searchFields: searchFieldsFor(row.trigger_kind, row.search_fields),
  maskedFields: row.masked_fields,
  hasOriginals: row.has_originals,
  policy: stepPolicyOf(row.step_retries, row.step_timeout_seconds),
});

/** A run that nobody has claimed, without claiming it: its first write does. Null when somebody has. */
export const readNewRun = async ({ db }: Services, { tenantId, runId }: RunRef): Promise<ClaimedRun | null> => {
  const [row] = await db.readAsTenant<ClaimRow>(tenantId, {
    ...{ name: "read-new-run", text: newText, plan: "generic" },
    values: [tenantId, runId],
  });
  return row ? toClaimed(row, false) : null;
};

/** Takes a run for this worker: from now on the database refuses what an earlier holder still writes. Null when it is over. */
export const claimRun = async (
  { db, changes }: Services,
  { tenantId, runId, execution = 0 }: RunRef,
): Promise<ClaimedRun | null> => {
  const [row] = await db.writeAsTenant<ClaimRow>(tenantId, {
    ...{ name: "claim-run", text: claimText, plan: "generic" },
    values: [tenantId, runId, execution],
  });
  if (!row) return null;
  changes.announce("run", runId);
  return toClaimed(row, true);
};

const keptVersions = 200;
const versions = new Map<string, WorkflowDefinition>();

/** A published version never changes, so each is read and parsed once per process. */
export const loadVersion = async (
  { db }: Services,
  tenantId: string,
  versionId: string,
): Promise<WorkflowDefinition> => {
  const kept = versions.get(versionId);
  if (kept) return kept;
  const [row] = await db.readAsTenant<{ definition: unknown }>(tenantId, {
    name: "load-version",
    text: "select definition from workflow_version where tenant_id = $1 and id = $2",
    values: [tenantId, versionId],
  });
  const definition = upgradeDefinition(row?.definition);
  const [oldest] = versions.keys();
  if (versions.size >= keptVersions && oldest !== undefined) versions.delete(oldest);
  versions.set(versionId, definition);
  return definition;
};
