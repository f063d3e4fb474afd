import type { JsonObject, NodeKind, NodePolicy, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import { initialFormValues } from "@bizosaas/ui";
import type { CanvasGraph } from "@bizosaas/ui/canvas";
import { onwardPortOf, outputsOf } from "../node-outputs.ts";
import { type Exit, edgeOf } from "./draft-lines.ts";

type Draft = WorkflowDefinition;
export type Point = WorkflowNode["position"];

const unspeakable: ReadonlySet<string> = new Set(["in", "true", "false", "null"]);
const stepX = 320;
export const stepY = 128;
/** From a node's upper edge to where a line comes in. */
const entryY = 28;

export const takenIds = ({ nodes }: Draft): Set<string> => new Set([...unspeakable, ...nodes.map(({ id }) => id)]);

/** The wanted id, or the next of its kind that nobody has: `prompt`, `prompt_2`. */
export const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted;
  const base = wanted.replace(/_\d+$/, "").slice(0, 34);
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
};

/** A new node's id: the kind's last word, made unique; it doubles as the step's name in expressions. */
export const uniqueNodeId = (kind: string, draft: Draft): string =>
  freeId((kind.split(".").at(-1) ?? "step").slice(0, 34), takenIds(draft));

/** Whether a node placed there would lie on one of the draft's. */
export const isTakenIn =
  ({ nodes }: Draft) =>
  (at: Point): boolean =>
    nodes.some((node) => Math.abs(node.position.x - at.x) < 260 && Math.abs(node.position.y - at.y) < 112);

/** The nearest place below `start` where no node lies. */
export const freePosition = (draft: Draft, start: Point): Point => {
  let position = { x: Math.round(start.x), y: Math.round(start.y) };
  const isTaken = isTakenIn(draft);
  while (isTaken(position)) position = { ...position, y: position.y + stepY };
  return position;
};

/** An exit that the next step is to follow; `at` is where a line drawn from it was let go. */
export type AddingAfter = Exit & { at?: Point };

/** The exit, while its step is: it may have been cut, deleted, undone or replaced since. */
export const stillThere = ({ nodes }: Draft, after: AddingAfter | null): AddingAfter | null =>
  nodes.some(({ id }) => id === after?.source) ? after : null;

/** Adds a node; with `after` it takes its place in the line that leaves there, or ends the line that was drawn to its place. */
export const addNode = (
  draft: Draft,
  kind: NodeKind,
  { after, position }: { after?: AddingAfter | undefined; position?: Point | undefined },
): { draft: Draft; id: string } => {
  const id = uniqueNodeId(kind.kind, draft);
  const source = after && draft.nodes.find((node) => node.id === after.source);
  const lowest = Math.max(-stepY, ...draft.nodes.map((node) => node.position.y));
  const dropped = after?.at && { x: after.at.x, y: after.at.y - entryY };
  const beside = source && { x: source.position.x + stepX, y: source.position.y };
  const start = dropped ?? beside ?? position ?? { x: 0, y: lowest + stepY };
  const config = initialFormValues(kind.fields) as JsonObject;
  const node = { id, kind: kind.kind, name: kind.title.slice(0, 80), position: freePosition(draft, start), config };
  const grown = { ...draft, nodes: [...draft.nodes, node] };
  if (!after || !kind.hasInput) return { draft: grown, id };
  const port = onwardPortOf(kind);
  if (port === undefined || after.at) return { draft: { ...grown, edges: [...draft.edges, edgeOf(after, id)] }, id };
  const followers = draft.edges.filter((edge) => edge.source === after.source && edge.sourcePort === after.sourcePort);
  const kept = draft.edges.filter((edge) => !followers.includes(edge));
  const onward = followers.map(({ target }) => edgeOf({ source: id, sourcePort: port }, target));
  return { draft: { ...grown, edges: [...kept, edgeOf(after, id), ...onward] }, id };
};

export const updateNode = (
  draft: Draft,
  nodeId: string,
  change: Partial<Pick<WorkflowNode, "name" | "config" | "policy">>,
): Draft => ({
  ...draft,
  nodes: draft.nodes.map((node) => (node.id === nodeId ? { ...node, ...change } : node)),
});

/** Sets one field; a field left open is not kept at all. */
export const setField = (draft: Draft, nodeId: string, field: string, value: unknown): Draft => {
  const node = draft.nodes.find(({ id }) => id === nodeId);
  if (!node) return draft;
  const { [field]: _, ...rest } = node.config;
  const config = value === undefined || value === "" ? rest : { ...rest, [field]: value as JsonObject[string] };
  return updateNode(draft, nodeId, { config });
};

/** Sets how one step is tried; what it leaves open is the workflow's to say. */
export const setPolicy = (draft: Draft, nodeId: string, name: keyof NodePolicy, value: number | null): Draft => ({
  ...draft,
  nodes: draft.nodes.map((node) => {
    if (node.id !== nodeId) return node;
    const { policy = {}, ...rest } = node;
    const { [name]: _, ...others } = policy;
    const changed = value === null ? others : { ...others, [name]: value };
    return Object.keys(changed).length === 0 ? rest : { ...rest, policy: changed };
  }),
});

/** What is written beside a step; a note left empty is none. */
export const setNote = (draft: Draft, nodeId: string, note: string): Draft => ({
  ...draft,
  nodes: draft.nodes.map((node) => {
    if (node.id !== nodeId) return node;
    const { note: _, ...rest } = node;
    return note === "" ? rest : { ...rest, note };
  }),
});

/** Leaves out lines by exits that a step no longer has, such as those of a case that was removed. */
export const withoutLostLines = (draft: Draft, nodeId: string, kind: NodeKind): Draft => {
  const node = draft.nodes.find(({ id }) => id === nodeId);
  const ports = new Set(node && outputsOf(kind, node.config).map(({ id }) => id));
  const edges = draft.edges.filter(({ source, sourcePort }) => source !== nodeId || ports.has(sourcePort));
  return edges.length === draft.edges.length ? draft : { ...draft, edges };
};

/** Sets one field, and leaves out the lines by exits that went with it. */
export const setNodeField = (draft: Draft, nodeId: string, kind: NodeKind, field: string, value: unknown): Draft =>
  withoutLostLines(setField(draft, nodeId, field, value), nodeId, kind);

export const removeNodes = (draft: Draft, ids: ReadonlySet<string>): Draft => ({
  ...draft,
  nodes: draft.nodes.filter(({ id }) => !ids.has(id)),
  edges: draft.edges.filter(({ source, target }) => !ids.has(source) && !ids.has(target)),
});

/** Takes over what was moved, joined or deleted on the canvas. */
export const applyCanvasGraph = (draft: Draft, graph: CanvasGraph): Draft => {
  const positions = new Map(graph.nodes.map(({ id, position }) => [id, position]));
  return {
    ...draft,
    nodes: draft.nodes.flatMap((node) => {
      const position = positions.get(node.id);
      if (!position) return [];
      const { x, y } = position;
      return [x === node.position.x && y === node.position.y ? node : { ...node, position: { x, y } }];
    }),
    edges: graph.edges.map((edge) => edgeOf(edge, edge.target)),
  };
};

/** What is saved: a name left open falls back to the id, so that an unfinished draft can always be kept. */
export const toStored = (draft: Draft): Draft => ({
  ...draft,
  nodes: draft.nodes.map((node) => ({ ...node, name: node.name.trim() || node.id })),
});
