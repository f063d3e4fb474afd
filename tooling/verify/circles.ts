import type { Import } from "./import-graph.ts";

type Visit = { index: number; low: number; isOnStack: boolean };

/** Groups of files that import each other in a circle (Tarjan's strongly connected components); types don't count. */
export const findCircles = (imports: Import[]): string[] => {
  const edges = new Map<string, string[]>();
  for (const { from, target, isTypeOnly } of imports) {
    if (target && !isTypeOnly) edges.set(from, [...(edges.get(from) ?? []), target]);
  }
  const visits = new Map<string, Visit>();
  const stack: string[] = [];
  const circles: string[] = [];

  const visit = (file: string): Visit => {
    const own: Visit = { index: visits.size, low: visits.size, isOnStack: true };
    visits.set(file, own);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      const seen = visits.get(next);
      if (!seen) own.low = Math.min(own.low, visit(next).low);
      else if (seen.isOnStack) own.low = Math.min(own.low, seen.index);
    }
    if (own.low === own.index) closeGroup(file);
    return own;
  };

  const closeGroup = (first: string): void => {
    const group = stack.splice(stack.indexOf(first));
    for (const file of group) {
      const state = visits.get(file);
      if (state) state.isOnStack = false;
    }
    const isCircle = group.length > 1 || (edges.get(first) ?? []).includes(first);
    if (isCircle) circles.push(`circle: ${group.sort().join(" → ")}`);
  };

  for (const file of edges.keys()) if (!visits.has(file)) visit(file);
  return circles;
};
