/** The parts of a CEL tree that we read. Macros keep their expansion beside the call they were written as. */
export type SyntaxNode = {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
  readonly meta: Record<string, unknown>;
  setMeta(key: string, value: unknown): unknown;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

export const isSyntaxNode = (value: unknown): value is SyntaxNode =>
  isObject(value) && typeof value.op === "string" && "args" in value && typeof value.setMeta === "function";

const comprehensionParts = ["iterable", "init", "step"] as const;

const partsOf = (node: SyntaxNode): unknown[] => {
  const written: unknown[] = Array.isArray(node.args) ? node.args.flat(2) : [node.args];
  const expanded = comprehensionParts.map((part) => (isObject(node.args) ? node.args[part] : undefined));
  return [...written, ...expanded, node.meta.alternate];
};

/** Calls `visit` once for every node, parents first. */
export const walk = (root: unknown, visit: (node: SyntaxNode) => void, seen: Set<SyntaxNode> = new Set()): void => {
  if (!isSyntaxNode(root) || seen.has(root)) return;
  seen.add(root);
  visit(root);
  for (const part of partsOf(root)) walk(part, visit, seen);
};
