import { AppError } from "@bizosaas/contracts";

/** What is wrong with an expression, and where: `position` counts characters from the start of its text. */
export type ExpressionProblem = { message: string; position: number | null };

type CelError = Error & { summary: unknown; range?: { start: number } | undefined };

const isCelError = (error: unknown): error is CelError => error instanceof Error && "summary" in error;
const isEngineLimit = (error: Error) => /call stack|string length|array length/i.test(error.message);

/** CEL's errors carry a drawing of the source in their message; only the sentence and the place are kept. */
export const problemOf = (error: unknown): ExpressionProblem => {
  if (isCelError(error)) return { message: String(error.summary), position: error.range?.start ?? null };
  if (!(error instanceof Error)) return { message: "The expression failed.", position: null };
  return { message: isEngineLimit(error) ? "The expression is too large." : error.message, position: null };
};

export const sentenceOf = ({ message, position }: ExpressionProblem): string =>
  position === null ? message : `${message} (at character ${position + 1})`;

/** The one error that compiling or evaluating an expression may raise. */
export const expressionError = (source: string, problem: ExpressionProblem, cause?: unknown): AppError =>
  new AppError("invalid_input", `The expression “${source.trim().slice(0, 120)}” failed: ${sentenceOf(problem)}`, {
    cause,
  });
