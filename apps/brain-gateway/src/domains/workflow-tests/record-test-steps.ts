import type { JsonValue } from "@bizosaas/contracts";
import type { TestedStep } from "@bizosaas/workflows";
import type { Services } from "../../platform/services/services.ts";
import type { FieldMask } from "../../platform/telemetry/mask-fields.ts";
import { redactValue } from "../../platform/telemetry/redact.ts";
import { keptLength, lengthOf } from "./rules.ts";

/** One row stands for all iterations of a step. */
type Ends = Map<string, TestedStep["status"]>;
type Kept = { step: TestedStep | null; item: JsonValue | undefined; own: Ends; items: Map<string, TestedStep> };

const nothing = (): Kept => ({ step: null, item: undefined, own: new Map(), items: new Map() });

const isIteration = ({ nodeId, path }: TestedStep): boolean =>
  path.split("/").at(-1)?.startsWith(`${nodeId}.`) ?? false;

const isShown = (kept: TestedStep | null, next: TestedStep): boolean =>
  kept === null || kept.path === next.path || (next.status === "failed" && kept.status !== "failed");

const keep = (kept: Kept, step: TestedStep): Kept => {
  if (!isIteration(step)) {
    kept.own.set(step.path, step.status);
    return { ...kept, step: isShown(kept.step, step) ? step : kept.step };
  }
  kept.items.set(step.path, { ...step, input: null, output: null });
  return { ...kept, item: kept.item === undefined && step.input !== null ? step.input : kept.item };
};

const small = (value: JsonValue): JsonValue => (lengthOf(value) > keptLength ? null : value);

const spentOn = (steps: readonly TestedStep[]) => {
  const asked = steps.flatMap(({ usage, costMicros }) => (usage ? [{ ...usage, costMicros }] : []));
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    inputTokens: sum(asked.map(({ inputTokens }) => inputTokens)),
    outputTokens: sum(asked.map(({ outputTokens }) => outputTokens)),
    costMicros: asked.some(({ costMicros }) => costMicros === null)
      ? null
      : sum(asked.map(({ costMicros }) => costMicros ?? 0)),
  };
};

const toRow = ({ step, item, own, items }: Kept) => {
  if (!step) return [];
  const parts = [...items.values()];
  const ends = parts.length > 0 ? parts.map(({ status }) => status) : [...own.values()];
  const { nodeId, path, status, input, output, error, port, log, startedAt } = step;
  const { inputTokens, outputTokens, costMicros } = spentOn([step, ...parts]);
  // An agent's calls are parts of its step: what was done otherwise in one of them was so in the step.
  const mark = step.mark ?? parts.find((part) => part.mark !== null)?.mark ?? null;
  return [
    {
      ...{ node_id: nodeId, path, status, mark, error, port, log, started_at: startedAt },
      input: small(redactValue(input)),
      output: small(output),
      is_cut: lengthOf(output) > keptLength || lengthOf(input) > keptLength,
      item: item === undefined ? null : small(item),
      count: ends.length,
      failed_count: ends.filter((end) => end === "failed").length,
      input_tokens: inputTokens,
      output_tokens: outputTokens,
      cost_micros: costMicros,
      at: step.finishedAt ?? new Date().toISOString(),
    },
  ];
};

const columns = `node_id text, path text, status text, mark text, input jsonb, output jsonb, is_cut boolean, error jsonb, port text,
  log jsonb, item jsonb, count int, failed_count int, input_tokens int, output_tokens int, cost_micros bigint, started_at timestamptz, at timestamptz`;
const names = columns.replaceAll(/ (?:text|jsonb|boolean|int|bigint|timestamptz)/g, "");

const text = `
  insert into workflow_test_step (tenant_id, workflow_id, user_id, test_id, ${names})
  select $1::uuid, $2::uuid, $3::uuid, $4::uuid, ${names} from jsonb_to_recordset($5::jsonb) as s(${columns})
  on conflict (tenant_id, workflow_id, user_id, node_id) do update
  set (test_id, ${names}) = (excluded.test_id, ${names
    .split(",")
    .map((name) => `excluded.${name.trim()}`)
    .join(", ")})`;

export type TestOwner = { tenantId: string; workflowId: string; userId: string; testId: string };

/** Keeps what each step of a test comes to, and tells whoever watches. */
export const createStepRecorder = ({ db, changes }: Services, owner: TestOwner, fields: FieldMask) => {
  const all = new Map<string, Kept>();
  return async (steps: readonly TestedStep[]): Promise<void> => {
    for (const step of steps.map(fields.hideStep)) {
      all.set(step.nodeId, keep(all.get(step.nodeId) ?? nothing(), step));
    }
    const touched = new Set(steps.map(({ nodeId }) => nodeId));
    const rows = [...touched].flatMap((id) => {
      const kept = all.get(id);
      return kept ? toRow(kept) : [];
    });
    const { tenantId, workflowId, userId, testId } = owner;
    await db.withTenant(tenantId, async (tx) => {
      // A test that was cancelled meanwhile says nothing any more.
      const open = await tx.workflowTest.count({ where: { tenantId, id: testId } });
      if (open > 0) await tx.$queryRawUnsafe(text, tenantId, workflowId, userId, testId, JSON.stringify(rows));
    });
    changes.announce("workflow_test", workflowId);
  };
};
