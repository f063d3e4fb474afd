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
import { type AgentTool, connectionsOf, toolsOf } from "../agent-tools.ts";
import { freeId, isTakenIn, type Point, stepY, takenIds } from "../draft-graph.ts";
import { edgeOf } from "../draft-lines.ts";
import { type CopiedSteps, pickSteps } from "./copied-steps.ts";
import { renameInCode, renameInExpression, renameInTemplate } from "./rename-references.ts";

export type Known = { kinds: KindsByName; choices: Pick<NodeChoices, "connections" | "aiKeys"> };
/** `dropped` is how many connections and AI keys are to be chosen anew. */
export type Pasted = { draft: WorkflowDefinition; ids: string[]; dropped: number };

const mapTexts = (value: JsonValue, change: (text: string) => string): JsonValue => {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((part) => mapTexts(part, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, change)]));
};

type Owned = { value: JsonValue | null; dropped: number };

/** The tools of a connection of another organization go with it. */
const ownedTools = (value: JsonValue, { connections }: Known["choices"]): Owned => {
  const isOurs = ({ connectionId }: AgentTool) => connections.some(({ id }) => id === connectionId);
  const tools = toolsOf(value);
  const foreign = connectionsOf(tools.filter((tool) => !isOurs(tool)));
  return { value: foreign.length === 0 ? value : tools.filter(isOurs), dropped: foreign.length };
};

/** A connection or a key of another organization means nothing here: it is to be chosen anew. */
const ownedValue = (field: FormField | undefined, value: JsonValue, choices: Known["choices"]): Owned => {
  const drop: Owned = { value: null, dropped: 1 };
  if (field?.control === "agent_tools") return ownedTools(value, choices);
  if (field?.control === "connection" && typeof value === "string") {
    return choices.connections.some(({ id }) => id === value) ? { value, dropped: 0 } : drop;
  }
  if (field?.control !== "ai_model" || typeof value !== "object" || value === null || Array.isArray(value)) {
    return { value, dropped: 0 };
  }
  return choices.aiKeys.some(({ id }) => id === value["keyId"]) ? { value, dropped: 0 } : drop;
};

const changeOf = (field: FormField | undefined): typeof renameInTemplate | null => {
  if (field?.control === "code") return renameInCode;
  if (field?.computed === "expression") return renameInExpression;
  return field === undefined || field.computed === "template" ? renameInTemplate : null;
};

const configOf = (node: WorkflowNode, renamed: ReadonlyMap<string, string>, { kinds, choices }: Known) => {
  const fields = new Map(kinds.get(node.kind)?.fields.map((field) => [field.name, field]));
  const config: JsonObject = {};
  let dropped = 0;
  for (const [name, value] of Object.entries(node.config)) {
    const field = fields.get(name);
    const owned = ownedValue(field, value, choices);
    dropped += owned.dropped;
    if (owned.value === null && owned.dropped > 0) continue;
    const change = changeOf(field);
    config[name] = change ? mapTexts(owned.value, (text) => change(text, renamed)) : owned.value;
  }
  return { config, dropped };
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
  const configs = nodes.map((node) => configOf(node, renamed, known));
  const pasted = nodes.map((node, index) => ({
    ...node,
    id: idOf(node.id),
    position: { x: node.position.x + shift.x, y: node.position.y + shift.y },
    config: configs[index]?.config ?? {},
  }));
  const lines = edges.map(({ source, sourcePort, target }) =>
    edgeOf({ source: idOf(source), sourcePort }, idOf(target)),
  );
  return {
    draft: { ...draft, nodes: [...draft.nodes, ...pasted], edges: [...draft.edges, ...lines] },
    ids: pasted.map(({ id }) => id),
    dropped: configs.reduce((sum, { dropped }) => sum + dropped, 0),
  };
};

/** What is selected then: a phone has no panel for several steps, so that nobody would see them chosen. */
export const selectionAfter = ({ ids }: Pasted, isPhone: boolean): string[] => (isPhone && ids.length > 1 ? [] : ids);

/** A second time the same steps, with the lines between them. */
export const duplicateSteps = (draft: WorkflowDefinition, ids: ReadonlySet<string>, known: Known): Pasted | null =>
  pasteSteps(draft, pickSteps(draft, ids), known);
