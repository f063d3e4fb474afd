import { type Action, listConnectors } from "@bizosaas/connectors";
import { Effect, Json, JsonObject, type JsonValue, type Locale, Receipt, shownReceipts } from "@bizosaas/contracts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { saySummary } from "./say-summary.ts";

/** Tells what was written in the language of whoever asks. */
export type ReceiptReader = TenantScope & { locale: Locale };

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

const actionOf = ({ connector_id, action_id }: Pick<ReceiptRow, "connector_id" | "action_id">): Action | undefined =>
  listConnectors()
    .find(({ id }) => id === connector_id)
    ?.actions.find(({ id }) => id === action_id);

/** Why its undo would refuse what this receipt kept; null where only the tool can tell. */
const refusalOf = (action: Action, row: Pick<ReceiptRow, "before" | "output">): string | null => {
  if (!action.undoRefusal) return null;
  const before = JsonObject.safeParse(row.before);
  const output = action.output.safeParse(row.output);
  return before.success && output.success ? action.undoRefusal(before.data, output.data) : null;
};

/** Why a receipt can't be undone, in words; null when it can. */
export const cannotUndo = (
  row: Pick<ReceiptRow, "status" | "connector_id" | "action_id" | "before" | "output">,
): string | null => {
  if (row.status === "undone") return "This was undone already.";
  if (row.status !== "succeeded") return "Nothing is known to have been written.";
  if (row.connector_id === null) return "The connection was disconnected, so its records can't be reached.";
  const action = actionOf(row);
  if (!action?.undo) return "This kind of write can't be taken back.";
  if (row.before === null) return "What was there before was kept only for a time, and is erased by now.";
  return refusalOf(action, row);
};

const toView = (row: ReceiptRow, locale: Locale): Receipt => {
  const cannotUndoReason = cannotUndo(row);
  return Receipt.parse({
    id: row.id,
    runId: row.run_id,
    nodeId: row.node_id,
    connectionId: row.connection_id,
    actionId: row.action_id,
    effect: Effect.parse(row.effect),
    status: row.status,
    summary: saySummary(row, actionOf(row), locale),
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

const read = async (
  { tx, tenantId, locale }: ReceiptReader,
  text: string,
  value: string | readonly string[],
): Promise<Receipt[]> => {
  const rows = await tx.$queryRawUnsafe<ReceiptRow[]>(text, tenantId, value);
  return rows.map((row) => toView(row, locale));
};

/** A run's newest writes in the order they were made. */
export const receiptsOfRun = (reader: ReceiptReader, runId: string): Promise<Receipt[]> => read(reader, ofRun, runId);

/** What a test of a draft really wrote, in the order it was made. */
export const receiptsOfTest = (reader: ReceiptReader, testId: string): Promise<Receipt[]> =>
  read(reader, ofTest, testId);

/** Those that there are, in no order. */
export const receiptsById = (reader: ReceiptReader, ids: readonly string[]): Promise<Receipt[]> =>
  read(reader, byIds, ids);

export const receiptById = async (reader: ReceiptReader, receiptId: string): Promise<Receipt | null> =>
  (await receiptsById(reader, [receiptId]))[0] ?? null;
