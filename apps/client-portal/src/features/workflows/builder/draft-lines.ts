import type { WorkflowDefinition, WorkflowEdge } from "@bizosaas/contracts";

type Draft = WorkflowDefinition;
type Lines = Draft["edges"];
export type Exit = { source: string; sourcePort: string };

export const edgeOf = ({ source, sourcePort }: Exit, target: string): WorkflowEdge => ({
  id: `${source}:${sourcePort}:${target}`,
  source,
  sourcePort,
  target,
});

type LineIndex = { sourcesOf: ReadonlyMap<string, readonly string[]>; drawn: ReadonlySet<string> };

/** A list of lines is replaced and never changed, and a letter typed into a form leaves it as it is: so it is read once. */
const indexes = new WeakMap<Lines, LineIndex>();

const indexOf = (lines: Lines): LineIndex => {
  const known = indexes.get(lines);
  if (known) return known;
  const sourcesOf = new Map<string, string[]>();
  const drawn = new Set<string>();
  for (const { source, sourcePort, target } of lines) {
    const sources = sourcesOf.get(target);
    if (sources) sources.push(source);
    else sourcesOf.set(target, [source]);
    drawn.add(edgeOf({ source, sourcePort }, target).id);
  }
  const index = { sourcesOf, drawn };
  indexes.set(lines, index);
  return index;
};

/** Every node that can run before this one. */
export const ancestorsOf = ({ edges }: Draft, nodeId: string): Set<string> => {
  const { sourcesOf } = indexOf(edges);
  const found = new Set<string>();
  const open = [nodeId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const source of sourcesOf.get(id) ?? []) {
      if (found.has(source)) continue;
      found.add(source);
      open.push(source);
    }
  }
  return found;
};

export type Refusal = "double" | "circle";

/** Whether a line may be drawn from an exit, for as many targets as are asked about: no doubles, no line to itself, no circle. */
export const refusalsFrom = (draft: Draft, exit: Exit): ((target: string) => Refusal | null) => {
  const { drawn } = indexOf(draft.edges);
  const before = ancestorsOf(draft, exit.source);
  return (target) => {
    if (exit.source === target || before.has(target)) return "circle";
    return drawn.has(edgeOf(exit, target).id) ? "double" : null;
  };
};

export const refusalOf = (draft: Draft, exit: Exit, target: string): Refusal | null =>
  refusalsFrom(draft, exit)(target);

export const connect = (draft: Draft, exit: Exit, target: string): Draft =>
  refusalOf(draft, exit, target) ? draft : { ...draft, edges: [...draft.edges, edgeOf(exit, target)] };

export const disconnect = (draft: Draft, edgeId: string): Draft => ({
  ...draft,
  edges: draft.edges.filter(({ id }) => id !== edgeId),
});
