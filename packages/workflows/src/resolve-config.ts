import { AppError, type JsonObject, type JsonValue } from "@bizosaas/contracts";
import { untrusted } from "./agent/untrusted.ts";
import { stepCost, withinBudget } from "./expressions/evaluation-budget.ts";
import { compileExpression } from "./expressions/expression.ts";
import { evaluateTemplate } from "./expressions/template.ts";
import type { Variables } from "./expressions/variables.ts";
import { coerce, isBlank, isEmptying, type NodeField, nodeFieldsOf } from "./node-fields.ts";
import type { NodeSpec } from "./node-spec.ts";

const mapText = (value: JsonValue, resolve: (text: string) => JsonValue): JsonValue => {
  if (typeof value === "string") return resolve(value);
  if (Array.isArray(value)) return value.map((part) => mapText(part, resolve));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapText(part, resolve)]));
};

/** A condition once for each entry of the list that was resolved before it. */
const resolvePerItem = (text: JsonValue, items: unknown, variables: Variables): unknown => {
  if (typeof text !== "string" || !Array.isArray(items)) return text;
  const condition = compileExpression(text);
  return items.map((item: JsonValue) => condition.evaluate({ ...variables, item }));
};

/** From the top down to the first that holds: conditions behind it may well fail on what it was there to catch. */
const resolveCases = (cases: JsonValue, variables: Variables): unknown => {
  if (!Array.isArray(cases)) return cases;
  let isTaken = false;
  return cases.map((each) => {
    if (typeof each !== "object" || each === null || Array.isArray(each) || typeof each["when"] !== "string")
      return each;
    const when = isTaken ? false : compileExpression(each["when"]).evaluate(variables);
    isTaken ||= when === true;
    return { ...each, when };
  });
};

/** What a template puts between its author's own words. */
const markData = (text: string): string => untrusted("data", text);

type Resolved = { variables: Variables; before: Record<string, unknown> };

export const resolveField = (
  { mode, jsonType }: NodeField,
  value: JsonValue,
  { variables, before }: Resolved,
): unknown => {
  const evaluate = (text: string) => compileExpression(text).evaluate(variables);
  if (mode === "per_item") return resolvePerItem(value, before["items"], variables);
  if (mode === "cases") return resolveCases(value, variables);
  if (mode === "literal" || mode === "on_event") return value;
  if (mode === "expression") return typeof value === "string" ? evaluate(value) : value;
  if (mode === "expressions") return mapText(value, (text) => (text === "" ? "" : evaluate(text)));
  const mark = mode === "marked" ? markData : undefined;
  return coerce(
    mapText(value, (text) => evaluateTemplate(text, variables, mark)),
    jsonType,
  );
};

const naming = ({ label }: NodeField, error: unknown): unknown =>
  error instanceof AppError ? new AppError(error.code, `${label}: ${error.message}`, { cause: error }) : error;

/** The config as the form stores it with templates and expressions replaced by their values; not yet parsed. */
const resolve = (spec: NodeSpec, config: JsonObject, variables: Variables): Record<string, unknown> => {
  const resolved: Record<string, unknown> = {};
  for (const field of nodeFieldsOf(spec)) {
    const value = config[field.name];
    // A form stores a field left open as empty text.
    if (value === undefined || isBlank(value)) continue;
    try {
      const result = resolveField(field, value, { variables, before: resolved });
      if (!isEmptying(field, result)) resolved[field.name] = result;
    } catch (error) {
      throw naming(field, error);
    }
  }
  return resolved;
};

/** Parses values that stand for a resolved config; throws `invalid_input` naming the field. */
export const parseConfig = (spec: NodeSpec, values: Record<string, unknown>): Record<string, unknown> => {
  const parsed = spec.config.safeParse(values);
  if (parsed.success) return parsed.data;
  const labels = new Map(nodeFieldsOf(spec).map(({ name, label }) => [name, label]));
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const first = parsed.error.issues[0];
  const label = labels.get(String(first?.path[0])) ?? "A field";
  throw new AppError("invalid_input", `${label}: ${first?.message ?? "does not fit."}`, { fields });
};

/** Resolves and parses a node's config; throws `invalid_input` naming the field. */
export const resolveConfig = (spec: NodeSpec, config: JsonObject, variables: Variables): Record<string, unknown> =>
  parseConfig(
    spec,
    withinBudget(stepCost, () => resolve(spec, config, variables)),
  );
