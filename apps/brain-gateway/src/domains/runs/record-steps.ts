import type { JsonValue } from "@bizosaas/contracts";
import { type StepRecord, storableJson } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import type { Hold } from "./claim-run.ts";
import { endText, progressText } from "./record-text.ts";
import { costOfStep, responseTopic } from "./rules.ts";
import type { Memo } from "./run-memory.ts";
import type { SearchValue } from "./search-values.ts";

/** Another worker took this run over; whatever this one still holds must not be written. */
export class StaleRunError extends Error {
  override readonly name = "StaleRunError";
}

export type RunChange = {
  status: "running" | "waiting" | "paused" | "succeeded" | "failed" | "cancelled";
  waitingFor?: string | null;
  error?: { code: string; message: string } | null;
  inputTokens: number;
  outputTokens: number;
  /** Null where a model without a known price was used. */
  costMicros: number | null;
  /** What the run came to, for the run that called it. */
  output?: JsonValue;
  /** What the caller of the run's webhook is answered; the first one stays. */
  response?: JsonValue;
  /** What can be searched of its data, as far as it is new. */
  searchValues?: readonly SearchValue[];
  /** What effects came to since the last write; forgotten once the run is over or stands still. */
  memos?: readonly Memo[];
};

/** `starting` begin with this write, unless somebody asked the run to stop. */
export type StepBatch = { steps: readonly StepRecord[]; starting?: readonly StepRecord[] };

/** Inputs and errors may quote what PostgreSQL refuses; a run must not end over that. */
const toJsonText = (value: unknown): string => {
  const text = JSON.stringify(value);
  return /\\u(?:0000|d[89a-f])/.test(text) ? JSON.stringify(storableJson(value)) : text;
};

const toRow = ({ usage, ...record }: StepRecord) => ({
  ...record,
  inputTokens: usage?.inputTokens,
  outputTokens: usage?.outputTokens,
  costMicros: costOfStep({ ...record, usage }),
});

const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : toJsonText(value));
const columnsOf = (memos: readonly Memo[]) => [
  ...[memos.map(({ key }) => key), memos.map(({ text }) => text), memos.map(({ position }) => position)],
];
const newIds = (count: number): string[] => Array.from({ length: count }, () => uuidv7());

type Recorded = Record<"is_followed" | "is_cancelled" | "is_paused" | "is_answer", boolean>;

/** What somebody asked of a run. */
export type Asked = { isCancelled: boolean; isPaused: boolean };

/**
 * Writes a run's state and a batch of its steps in one round trip, if this worker still holds the run's fence; the first
 * write takes the fence of a run that nobody has claimed.
 * A replay after a crash changes no step that was finished, and a run that is over or stands still is not changed.
 */
export const recordSteps = async (
  { db, changes, log }: Services,
  { tenantId, runId, execution = 0 }: RunRef,
  { fence, isClaimed, startedAt }: Hold,
  change: RunChange,
  { steps, starting = [] }: StepBatch,
): Promise<Asked & { hold: Hold }> => {
  const hold: Hold = { fence: isClaimed ? fence : fence + 1, isClaimed: true, startedAt };
  const { status, waitingFor = null, error = null, inputTokens, outputTokens, costMicros, output, response } = change;
  const { searchValues = [], memos = [] } = change;
  const rows = [...steps.map(toRow), ...starting.map((step) => ({ ...toRow(step), isStarting: true }))];
  const values = [
    ...[tenantId, runId, fence, status, waitingFor, error && toJsonText(error), inputTokens, outputTokens, costMicros],
    ...[toJsonText(rows), jsonOrNull(response), toJsonText(searchValues), hold.fence, startedAt.toISOString()],
  ];
  const goesOn = status === "running" || status === "waiting";
  const statement = goesOn
    ? { name: "record-progress", text: progressText, values: [...values, execution, ...columnsOf(memos)] }
    : { name: "record-end", text: endText, values: [...values, jsonOrNull(output), ...newIds(4)] };
  const [row] = await db.writeAsTenant<Recorded>(tenantId, { ...statement, plan: "generic" });
  if (!row) {
    log.warn({ tenantId, runId, fence }, "a commit under a lost fence was refused");
    throw new StaleRunError(`Run ${runId} is held by another worker.`);
  }
  changes[goesOn ? "announceLater" : "announce"]("run", runId);
  if (row.is_answer) changes.announce(responseTopic, runId);
  if (row.is_followed) changes.announceOutbox();
  return { isCancelled: row.is_cancelled, isPaused: row.is_paused, hold };
};

/** What somebody asked of the run since; a run that is gone is to stop. */
export const readControl = async ({ db }: Services, { tenantId, runId }: RunRef): Promise<Asked> => {
  const [row] = await db.readAsTenant<{ is_cancelled: boolean; is_paused: boolean }>(tenantId, {
    name: "read-run-control",
    text: `select cancel_requested_at is not null as is_cancelled, pause_requested_at is not null as is_paused
      from run where tenant_id = $1 and id = $2`,
    values: [tenantId, runId],
  });
  return { isCancelled: row?.is_cancelled ?? true, isPaused: row?.is_paused ?? false };
};
