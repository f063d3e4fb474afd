import type { JsonValue, KnownData, NodeKind, TestBench, TestedStep, WorkflowDefinition } from "@bizosaas/contracts";
import { formatDuration } from "@bizosaas/ui";
import type { CanvasNode } from "@bizosaas/ui/canvas";
import type { TestWords } from "./words.ts";

/** What a step puts out as far as it is known, and where that is known from. */
export type StepOutput = Pick<KnownData, "source" | "port" | "isCut" | "at"> & { output: JsonValue };

export const stepIn = (bench: TestBench | null, nodeId: string): TestedStep | null =>
  bench?.steps.find((step) => step.nodeId === nodeId) ?? null;

/** The bench leaves a tested step's output where it is: with the step. */
export const outputIn = (bench: TestBench | null, nodeId: string): StepOutput | null => {
  const known = bench?.known.find((each) => each.nodeId === nodeId);
  if (!known) return null;
  if (known.source !== "test") return { ...known, output: known.output ?? null };
  const step = stepIn(bench, nodeId);
  return { ...known, output: step?.output ?? null, isCut: known.isCut || step?.isCut === true };
};

export const isPinned = (bench: TestBench | null, nodeId: string): boolean => outputIn(bench, nodeId)?.source === "pin";

/** What a draft's starts watch, in a word that changes with it. */
export const watchedIn = ({ nodes }: WorkflowDefinition): string =>
  JSON.stringify(
    nodes
      .filter(({ kind }) => kind === "trigger.resource")
      .map(({ id, config }) => [id, config["connectionId"], config["resourceKind"]]),
  );

/** Outputs that were really there, by step: better than any example for what an expression may name. */
export const realOutputs = (bench: TestBench | null): ReadonlyMap<string, JsonValue> =>
  new Map(
    (bench?.known ?? []).flatMap(({ nodeId, source }): [string, JsonValue][] => {
      const known = outputIn(bench, nodeId);
      return known === null || known.isCut || source === "example" ? [] : [[nodeId, known.output]];
    }),
  );

/** Whether what the last test brought is newer than what is pinned, and not the pin itself. */
export const isFresh = (bench: TestBench | null, nodeId: string): boolean => {
  const step = stepIn(bench, nodeId);
  if (!step?.isLatest || step.mark === "pinned" || step.status === "skipped") return false;
  const known = outputIn(bench, nodeId);
  return known?.source !== "pin" || (known.at ?? "") < step.at;
};

const detailOf = (step: TestedStep, t: TestWords): string | undefined => {
  if (step.mark) return t.mark[step.mark];
  if (step.count > 1) return `× ${step.count}`;
  return step.tookMs ? formatDuration(step.tookMs) : undefined;
};

/** How the last test came along with a step, and whether it is pinned; for the drawing and the list of steps. */
export const testStateOf = (bench: TestBench | null, nodeId: string, t: TestWords): Pick<CanvasNode, "state"> => {
  const step = stepIn(bench, nodeId);
  const hasPin = isPinned(bench, nodeId);
  if (hasPin && !isFresh(bench, nodeId)) return { state: { status: "pinned", label: t.state.pinned } };
  if (!step?.isLatest) return {};
  const detail = hasPin ? t.state.pinned : detailOf(step, t);
  return { state: { status: step.status, label: t.state[step.status], ...(detail && { detail }) } };
};

/** Whether a field's value is computed, so that showing what it comes to helps. */
export const isComputed = ({ computed }: NodeKind["fields"][number], value: unknown): boolean => {
  if (computed === undefined || value === undefined || value === null || value === "") return false;
  return computed === "expression" ? JSON.stringify(value) !== "{}" : JSON.stringify(value).includes("{{");
};

type Row = Record<string, JsonValue>;

const isPlainRow = (value: JsonValue): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const mostColumns = 6;
const mostRows = 100;

/** A list of records as a table; null where it is something else. */
export const tableOf = (value: JsonValue): { columns: string[]; rows: Row[]; hidden: number } | null => {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isPlainRow)) return null;
  const rows = value.slice(0, mostRows);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, mostColumns);
  return columns.length === 0 ? null : { columns, rows, hidden: value.length - rows.length };
};

/** The list in an output: itself, or the one that it holds, as a filter's `items` or a loop's `results`. */
export const listIn = (output: JsonValue): JsonValue => {
  if (!isPlainRow(output)) return output;
  const lists = Object.values(output).filter((each) => Array.isArray(each) && each.length > 0);
  return lists.length === 1 ? (lists[0] ?? output) : output;
};
