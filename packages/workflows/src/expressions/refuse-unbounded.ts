import type { ExpressionProblem } from "./expression-error.ts";
import { type SyntaxNode, walk } from "./syntax-tree.ts";

const isMethod = (node: SyntaxNode, name: string) =>
  node.op === "rcall" && Array.isArray(node.args) && node.args[0] === name;

const refusals: Readonly<Record<string, string>> = {
  // A pattern can take longer than the age of the universe on forty characters.
  matches: "matches() is not available here; use contains(), startsWith() or endsWith().",
  // bind() lets a value double itself many times over.
  bind: "cel.bind() is not available here; use a “Set fields” step to keep a value.",
};

/** Finds what CEL allows and no bound on evaluation can make safe. */
export const refuseUnbounded = (root: unknown): ExpressionProblem | null => {
  let problem: ExpressionProblem | null = null;
  walk(root, (node) => {
    const name = Object.keys(refusals).find((method) => isMethod(node, method));
    if (name) problem ??= { message: refusals[name] ?? name, position: node.start };
  });
  return problem;
};
