import type { FieldIssue } from "@bizosaas/contracts";

const maxDepth = 64;

const isUnstorable = (text: string): boolean => text.includes("\u0000") || !text.isWellFormed();

/**
 * Finds the first text that PostgreSQL refuses (U+0000, half of a surrogate pair) and nesting that no schema of ours
 * needs. Walks with its own stack: the input may be as deep as a megabyte of brackets.
 */
export const findUnstorable = (input: unknown): FieldIssue | undefined => {
  const stack: { value: unknown; path: string; depth: number }[] = [{ value: input, path: "", depth: 0 }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value, path, depth } = item;
    if (typeof value === "string" && isUnstorable(value)) {
      return { path, message: "This text holds characters that can't be kept." };
    }
    if (typeof value !== "object" || value === null) continue;
    if (depth >= maxDepth) return { path: path.slice(0, 200), message: "This is nested too deeply." };
    for (const [key, child] of Object.entries(value)) {
      if (isUnstorable(key)) return { path, message: "A field's name holds characters that can't be kept." };
      if (typeof child === "string" || (typeof child === "object" && child !== null)) {
        stack.push({ value: child, path: path ? `${path}.${key}` : key, depth: depth + 1 });
      }
    }
  }
  return undefined;
};
