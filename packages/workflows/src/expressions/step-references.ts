import { isSyntaxNode, type SyntaxNode, walk } from "./syntax-tree.ts";

/** `steps.summary` as it occurs in an expression. */
export type StepReference = { nodeId: string; position: number };

const isSteps = (value: unknown): boolean => isSyntaxNode(value) && value.op === "id" && value.args === "steps";

const nameOf = (node: SyntaxNode): string | null => {
  if ((node.op !== "." && node.op !== "[]") || !Array.isArray(node.args) || !isSteps(node.args[0])) return null;
  const key: unknown = node.args[1];
  if (typeof key === "string") return key;
  return isSyntaxNode(key) && key.op === "value" && typeof key.args === "string" ? key.args : null;
};

/** Every name that an expression reads, of ours and of its own. */
export const namesIn = (root: unknown): ReadonlySet<string> => {
  const names = new Set<string>();
  walk(root, ({ op, args }) => {
    if (op === "id" && typeof args === "string") names.add(args);
  });
  return names;
};

/** Every node whose output an expression reads by name. */
export const stepReferences = (root: unknown): StepReference[] => {
  const references: StepReference[] = [];
  walk(root, (node) => {
    const nodeId = nameOf(node);
    if (nodeId !== null) references.push({ nodeId, position: node.start });
  });
  return references;
};
