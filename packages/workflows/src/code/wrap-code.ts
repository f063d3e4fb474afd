import { variableNames } from "../expressions/variables.ts";

/** Lines of ours above a tenant's code in the program that is run. */
export const linesAboveCode = 1;

/** A tenant's code as an expression that comes out as an async function of `console` and the variables, in their order. */
export const wrapCode = (code: string): string =>
  `(async function (console, ${variableNames.join(", ")}) {"use strict";\n${code}\n})`;
