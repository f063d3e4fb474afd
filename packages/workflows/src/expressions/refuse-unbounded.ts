import type { ExpressionProblem } from "./expression-error.ts";
import { isSyntaxNode, type SyntaxNode, walk } from "./syntax-tree.ts";

/** The name and place of a method call: `receiver.name(...)`. */
const methodOf = (node: SyntaxNode): { name: string; position: number } | null => {
  if (node.op !== "rcall" || !Array.isArray(node.args) || typeof node.args[0] !== "string") return null;
  const receiver: unknown = node.args[1];
  return { name: node.args[0], position: isSyntaxNode(receiver) ? receiver.end + 1 : node.start };
};

const refusals: ReadonlyMap<string, string> = new Map([
  // A pattern can take longer than the age of the universe on forty characters.
  ["matches", "matches() is not available here; use contains(), startsWith() or endsWith()."],
  // bind() lets a value double itself many times over.
  ["bind", "cel.bind() is not available here; use a “Set fields” step to keep a value."],
]);

/** Finds what CEL allows and no bound on evaluation can make safe. */
export const refuseUnbounded = (root: unknown): ExpressionProblem | null => {
  let problem: ExpressionProblem | null = null;
  walk(root, (node) => {
    const method = methodOf(node);
    const message = method && refusals.get(method.name);
    if (method && message) problem ??= { message, position: method.position };
  });
  return problem;
};
