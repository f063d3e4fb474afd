/** Lines of ours above a tenant's code in the program that is run. */
export const linesAboveCode = 1;

/** What code reads: the trigger's data and the outputs of the steps before, by step id. `console` comes first by itself. */
export const codeVariables = ["trigger", "steps"] as const;

/** A tenant's code as an expression that comes out as an async function of `console` and the variables, in that order. */
export const wrapCode = (code: string): string =>
  `(async function (console, ${codeVariables.join(", ")}) {"use strict";\n${code}\n})`;
