import { AppError, type JsonValue } from "@bizosaas/contracts";
import { compileExpression, type Expression } from "./expression.ts";
import type { ExpressionProblem } from "./expression-error.ts";
import { splitTemplate } from "./split-template.ts";
import type { StepReference } from "./step-references.ts";
import type { Variables } from "./variables.ts";

const maxLength = 100_000;
const maxResultLength = 1_000_000;
const cacheSize = 5000;

/** Text with `{{ expressions }}`. One that is exactly one expression keeps that expression's type. */
export type Template = {
  readonly problems: readonly ExpressionProblem[];
  readonly references: readonly StepReference[];
  readonly names: ReadonlySet<string>;
  /** `mark` is put around each value; then the outcome is always text. */
  evaluate(variables: Variables, mark?: (text: string) => string): JsonValue;
};

type CompiledPart = { text: string } | { expression: Expression; position: number };

const asText = (value: JsonValue): string => {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

const same = (text: string): string => text;

const join = (parts: CompiledPart[], variables: Variables, mark = same): string => {
  let text = "";
  for (const part of parts) {
    text += "text" in part ? part.text : mark(asText(part.expression.evaluate(variables)));
    if (text.length > maxResultLength)
      throw new AppError("payload_too_large", "The text of a template became longer than 1,000,000 characters.");
  }
  return text;
};

const shifted = (position: number | null, by: number) => (position === null ? null : position + by);

const broken = (message: string): Template => ({
  problems: [{ message, position: null }],
  references: [],
  names: new Set(),
  evaluate: () => {
    throw new AppError("invalid_input", message);
  },
});

const compile = (source: string): Template => {
  if (source.length > maxLength) return broken(`The text is longer than ${maxLength} characters.`);
  const split = splitTemplate(source);
  if (!split) return broken("A “{{” is never closed by “}}”.");
  const parts = split.map(
    (part): CompiledPart =>
      part.kind === "text"
        ? { text: part.text }
        : { expression: compileExpression(part.source), position: part.position },
  );
  const expressions = parts.flatMap((part) => ("text" in part ? [] : [part]));
  const only = parts.length === 1 ? expressions[0] : undefined;
  return {
    problems: expressions.flatMap(({ expression: { problem }, position }) =>
      problem ? [{ message: problem.message, position: shifted(problem.position, position) }] : [],
    ),
    references: expressions.flatMap(({ expression, position }) =>
      expression.references.map((reference) => ({ ...reference, position: reference.position + position })),
    ),
    names: new Set(expressions.flatMap(({ expression }) => [...expression.names])),
    evaluate: (variables, mark) => (only && !mark ? only.expression.evaluate(variables) : join(parts, variables, mark)),
  };
};

const cache = new Map<string, Template>();

export const isTemplate = (value: unknown): value is string => typeof value === "string" && value.includes("{{");

/** Compiles once per text; syntax errors are `problems` with their place, never exceptions. */
export const compileTemplate = (source: string): Template => {
  const known = cache.get(source);
  if (known) return known;
  const template = compile(source);
  if (cache.size >= cacheSize) cache.delete(cache.keys().next().value ?? "");
  cache.set(source, template);
  return template;
};

export const evaluateTemplate = (source: string, variables: Variables, mark?: (text: string) => string): JsonValue =>
  isTemplate(source) ? compileTemplate(source).evaluate(variables, mark) : source;
