import { charge, chargeDeep, shallowCost } from "./evaluation-budget.ts";
import { isSyntaxNode, type SyntaxNode, walk } from "./syntax-tree.ts";

type Evaluate = (evaluator: unknown, node: unknown, context: unknown) => unknown;

const comparing: ReadonlySet<string> = new Set(["==", "!=", "in"]);
const growing: ReadonlySet<string> = new Set(["+", "rcall", "call", "list", "comprehension"]);

const costly = (value: unknown, op: string, isCompared: boolean): void => {
  if (isCompared) return chargeDeep(value);
  charge(1 + shallowCost(value));
  // A list that was just made takes memory as well as time.
  if (Array.isArray(value) && growing.has(op)) charge(value.length);
};

const bound = (node: SyntaxNode, isCompared: boolean) => {
  const evaluate = node.meta.evaluate as Evaluate;
  node.setMeta("evaluate", function boundEvaluate(this: unknown, evaluator: unknown, ast: unknown, context: unknown) {
    charge(1);
    const value = evaluate.call(this, evaluator, ast, context);
    costly(value, node.op, isCompared);
    return value;
  });
};

/**
 * Makes every node of a checked tree pay for its work. CEL-JS bounds the size of what is written, not the work it asks
 * for: two nested `map`s over a long list would hold the process for minutes.
 */
export const boundEvaluation = (root: unknown): void => {
  const compared = new Set<unknown>();
  walk(root, (node) => {
    if (comparing.has(node.op) && Array.isArray(node.args)) for (const part of node.args) compared.add(part);
  });
  walk(root, (node) => {
    const alternate = node.meta.alternate;
    if (isSyntaxNode(alternate)) return compared.has(node) ? bound(alternate, true) : undefined;
    if (typeof node.meta.evaluate === "function") bound(node, compared.has(node));
  });
};
