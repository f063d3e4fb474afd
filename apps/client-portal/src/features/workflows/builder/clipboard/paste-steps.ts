import {
  definitionLimits,
  type FormField,
  type JsonObject,
  type JsonValue,
  type WorkflowDefinition,
  type WorkflowNode,
} from "@bizosaas/contracts";
import type { NodeChoices } from "../../queries.ts";
import type { KindsByName } from "../../to-canvas-graph.tsx";
import { freeId, isTakenIn, type Point, stepY, takenIds } from "../draft-graph.ts";
import { edgeOf } from "../draft-lines.ts";
import { type CopiedSteps, pickSteps } from "./copied-steps.ts";
import { renameInCode, renameInExpression, renameInTemplate } from "./rename-references.ts";

export type Known = { kinds: KindsByName; choices: Pick<NodeChoices, "connections" | "aiKeys"> };
export type Pasted = { draft: WorkflowDefinition; ids: string[] };

const mapTexts = (value: JsonValue, change: (text: string) => string): JsonValue => {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((part) => mapTexts(part, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)]));
};

/** A connection or a key of another organization means nothing here: it is to be chosen anew. */
const isForeign = ({ control }: FormField, value: JsonValue, { connections, aiKeys }: Known["choices"]): boolean => {
  if (control === "connection") return typeof value === "string" && !connections.some(({ id }) => id === value);
  if (control !== "ai_model" || typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !aiKeys.some(({ id }) => id === value["keyId"]);
};

const changeOf = (field: FormField | undefined): typeof renameInTemplate | null => {
  if (field?.control === "code") return renameInCode;
  if (field?.computed === "expression") return renameInExpression;
  return field === undefined || field.computed === "template" ? renameInTemplate : null;
};

const configOf = (node: WorkflowNode, renamed: ReadonlyMap<string, string>, { kinds, choices }: Known): JsonObject => {
  const fields = new Map(kinds.get(node.kind)?.fields.map((field) => [field.name, field]));
  const entries = Object.entries(node.config).flatMap(([name, value]) => {
    const field = fields.get(name);
    if (field && isForeign(field, value, choices)) return [];
    const change = changeOf(field);
    return [[name, change ? mapTexts(value, (text) => change(text, renamed)) : value] as const];
  });
  return Object.fromEntries(entries);
};

/** How far all of them move together: to the place asked for, else one row down, and on down to where none lies on another. */
const shiftOf = (draft: WorkflowDefinition, nodes: readonly WorkflowNode[], centre: Point | undefined): Point => {
  const [xs, ys] = [nodes.map(({ position }) => position.x), nodes.map(({ position }) => position.y)];
  const middle = (all: readonly number[]) => (Math.min(...all) + Math.max(...all)) / 2;
  const shift = centre
    ? { x: Math.round(centre.x - middle(xs)), y: Math.round(centre.y - middle(ys)) }
    : { x: 0, y: stepY };
  const isTaken = isTakenIn(draft);
  const isFree = ({ x, y }: Point) => !nodes.some(({ position }) => isTaken({ x: position.x + x, y: position.y + y }));
  while (!isFree(shift)) shift.y += stepY;
  return shift;
};

/** Puts copies of steps into a draft: with names of their own, by which they call each other too. Null when it has no room for them. */
export const pasteSteps = (
  draft: WorkflowDefinition,
  { nodes, edges }: CopiedSteps,
  known: Known,
  centre?: Point,
): Pasted | null => {
  const isTooLarge =
    draft.nodes.length + nodes.length > definitionLimits.nodes ||
    draft.edges.length + edges.length > definitionLimits.edges;
  if (isTooLarge) return null;
  const taken = takenIds(draft);
  const renamed = new Map<string, string>();
  for (const { id } of nodes) {
    const fresh = freeId(id, taken);
    taken.add(fresh);
    renamed.set(id, fresh);
  }
  const idOf = (id: string) => renamed.get(id) ?? id;
  const shift = shiftOf(draft, nodes, centre);
  const pasted = nodes.map((node) => ({
    ...node,
    id: idOf(node.id),
    position: { x: node.position.x + shift.x, y: node.position.y + shift.y },
    config: configOf(node, renamed, known),
  }));
  const lines = edges.map(({ source, sourcePort, target }) =>
    edgeOf({ source: idOf(source), sourcePort }, idOf(target)),
  );
  return {
    draft: { ...draft, nodes: [...draft.nodes, ...pasted], edges: [...draft.edges, ...lines] },
    ids: pasted.map(({ id }) => id),
  };
};

/** A second time the same steps, with the lines between them. */
export const duplicateSteps = (draft: WorkflowDefinition, ids: ReadonlySet<string>, known: Known): Pasted | null =>
  pasteSteps(draft, pickSteps(draft, ids), known);
