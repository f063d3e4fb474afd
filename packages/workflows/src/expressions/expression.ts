import type { JsonValue } from "@bizosaas/contracts";
import { boundEvaluation } from "./bound-evaluation.ts";
import { environment } from "./environment.ts";
import { expressionCost, withinBudget } from "./evaluation-budget.ts";
import { type ExpressionProblem, expressionError, problemOf } from "./expression-error.ts";
import { refuseUnbounded } from "./refuse-unbounded.ts";
import { namesIn, type StepReference, stepReferences } from "./step-references.ts";
import { toJson } from "./to-json.ts";
import type { Variables } from "./variables.ts";

const maxLength = 4000;
const cacheSize = 5000;

export type Expression = {
  readonly source: string;
  readonly problem: ExpressionProblem | null;
  readonly references: readonly StepReference[];
  readonly names: ReadonlySet<string>;
  /** Throws `invalid_input` with a sentence; never anything else. */
  evaluate(variables: Variables): JsonValue;
};

const compile = (source: string): Expression => {
  const refused = (problem: ExpressionProblem): Expression => ({
    source,
    problem,
    references: [],
    names: new Set(),
    evaluate: () => {
      throw expressionError(source, problem);
    },
  });
  if (source.trim() === "") return refused({ message: "The expression is empty.", position: 0 });
  if (source.length > maxLength)
    return refused({ message: `The expression is longer than ${maxLength} characters.`, position: null });
  try {
    const parsed = environment.parse(source);
    const references = stepReferences(parsed.ast);
    const checked = parsed.check();
    const problem = refuseUnbounded(parsed.ast) ?? (checked.valid ? null : problemOf(checked.error));
    if (problem) return refused(problem);
    boundEvaluation(parsed.ast);
    const evaluate = (variables: Variables) => run(source, () => parsed(variables));
    return { source, problem: null, references, names: namesIn(parsed.ast), evaluate };
  } catch (error) {
    return refused(problemOf(error));
  }
};

const run = (source: string, evaluate: () => unknown): JsonValue => {
  try {
    return withinBudget(expressionCost, () => toJson(evaluate()));
  } catch (error) {
    throw expressionError(source, problemOf(error), error);
  }
};

const cache = new Map<string, Expression>();

/** Compiles a CEL expression once per text; a bad one is an `Expression` with a `problem`, not an exception. */
export const compileExpression = (source: string): Expression => {
  const known = cache.get(source);
  if (known) return known;
  const expression = compile(source);
  if (cache.size >= cacheSize) cache.delete(cache.keys().next().value ?? "");
  cache.set(source, expression);
  return expression;
};
