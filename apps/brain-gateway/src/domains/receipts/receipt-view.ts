import { listConnectors } from "@bizosaas/connectors";
import { Effect, Json, type JsonValue, Receipt, shownReceipts } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";

export type ReceiptRow = {
  id: string;
  run_id: string | null;
  node_id: string | null;
  connection_id: string;
  connector_id: string | null;
  action_id: string;
  effect: string;
  status: string;
  summary: string;
  url: string | null;
  before: JsonValue;
  output: JsonValue;
  approved_by_name: string | null;
  is_by_rule: boolean;
  started_at: Date;
};

const select = (condition: string) => `
  select r.id, r.run_id, r.node_id, r.connection_id, c.connector_id, r.action_id, r.effect, r.status, r.summary, r.url,
    r.before, r.output, u.name as approved_by_name, a.rule_id is not null as is_by_rule, r.started_at
  from receipt r
  left join connection c on c.tenant_id = r.tenant_id and c.id = r.connection_id
  left join approval a on a.tenant_id = r.tenant_id and a.id = r.approval_id
  left join approval_rule p on p.tenant_id = a.tenant_id and p.id = a.rule_id
  left join user_account u on u.id = coalesce(a.decided_by_id, p.decided_by_id)
  where r.tenant_id = $1::uuid and ${condition}`;

const ofRun = `
  select * from (${select("r.run_id = $2::uuid")} order by r.started_at desc, r.id desc limit ${shownReceipts}) newest
  order by started_at, id`;
/** The keys of a test's writes begin with its id and a colon; the next character after a colon is a semicolon. */
const ofTest = `${select("r.idempotency_key >= $2 || ':' and r.idempotency_key < $2 || ';'")} order by r.started_at, r.id limit ${shownReceipts}`;
const byIds = select("r.id = any($2::uuid[])");

/** Why a receipt can't be undone, in words; null when it can. */
export const cannotUndo = (
  row: Pick<ReceiptRow, "status" | "connector_id" | "action_id" | "before">,
): string | null => {
  if (row.status === "undone") return "This was undone already.";
  if (row.status !== "succeeded") return "Nothing is known to have been written.";
  if (row.connector_id === null) return "The connection was disconnected, so its records can't be reached.";
  const connector = listConnectors().find(({ id }) => id === row.connector_id);
  const action = connector?.actions.find(({ id }) => id === row.action_id);
  if (!action?.undo) return "This kind of write can't be taken back.";
  return row.before === null ? "What was there before was kept only for a time, and is erased by now." : null;
};

const toView = (row: ReceiptRow): Receipt => {
  const cannotUndoReason = cannotUndo(row);
  return Receipt.parse({
    id: row.id,
    runId: row.run_id,
    nodeId: row.node_id,
    connectionId: row.connection_id,
    actionId: row.action_id,
    effect: Effect.parse(row.effect),
    status: row.status,
    summary: row.summary,
    url: row.url,
    before: Json.nullable().parse(row.before),
    after: Json.nullable().parse(row.output),
    approvedByName: row.approved_by_name,
    isByRule: row.is_by_rule,
    at: row.started_at.toISOString(),
    canUndo: cannotUndoReason === null,
    cannotUndoReason,
  });
};

/** A run's newest writes in the order they were made. */
export const receiptsOfRun = async ({ tx, tenantId }: TenantScope, runId: string): Promise<Receipt[]> =>
  (await tx.$queryRawUnsafe<ReceiptRow[]>(ofRun, tenantId, runId)).map(toView);

/** What a test of a draft really wrote, in the order it was made. */
export const receiptsOfTest = async ({ tx, tenantId }: TenantScope, testId: string): Promise<Receipt[]> =>
  (await tx.$queryRawUnsafe<ReceiptRow[]>(ofTest, tenantId, testId)).map(toView);

/** Those that there are, in no order. */
export const receiptsById = async ({ tx, tenantId }: TenantScope, ids: readonly string[]): Promise<Receipt[]> =>
  (await tx.$queryRawUnsafe<ReceiptRow[]>(byIds, tenantId, ids)).map(toView);

export const receiptById = async (scope: TenantScope, receiptId: string): Promise<Receipt | null> =>
  (await receiptsById(scope, [receiptId]))[0] ?? null;
