import { isDeepStrictEqual } from "node:util";
import type { JsonObject, WorkflowDefinition, WorkflowEdge, WorkflowNode } from "@bizosaas/contracts";
import type { NodeRegistry } from "../node-registry.ts";
import { drawSketch } from "./draw-sketch.ts";
import { placeBeside } from "./place-beside.ts";
import { type PresentWorkflow, withheldFields } from "./present-workflow.ts";
import type { WorkflowSketch } from "./read-sketch.ts";
import { restoreHidden } from "./restore-hidden.ts";

const keptConfig = (drawn: WorkflowNode, before: WorkflowNode, shown: WorkflowNode, registry: NodeRegistry) => {
  const config = restoreHidden(drawn.config, { original: before.config, shown: shown.config }) as JsonObject;
  const fields = withheldFields(registry, before);
  const open = Object.entries(config).filter(([name]) => !fields.includes(name));
  const withheld = fields.flatMap((name) => {
    const value = before.config[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...open, ...withheld]);
};

const edgeKey = ({ source, sourcePort, target }: WorkflowEdge): string => `${source} ${sourcePort} ${target}`;

/** What the steps had that a sketch can't say: their places, notes, policies and secrets, and the lines' own ids. */
const carriedOver = (
  drawn: WorkflowDefinition,
  { definition, shown }: PresentWorkflow,
  registry: NodeRegistry,
): WorkflowDefinition => {
  const before = new Map(definition.nodes.map((node) => [node.id, node]));
  const seen = new Map(shown.nodes.map((node) => [node.id, node]));
  const lines = new Map(definition.edges.map((edge) => [edgeKey(edge), edge]));
  const nodes = drawn.nodes.map((node): WorkflowNode => {
    const old = before.get(node.id);
    const told = seen.get(node.id);
    if (!old || !told) return node;
    const placed = { ...node, position: old.position, ...(old.note !== undefined && { note: old.note }) };
    if (old.kind !== node.kind) return placed;
    const policy = node.policy ?? old.policy;
    return { ...placed, config: keptConfig(node, old, told, registry), ...(policy && { policy }) };
  });
  const rank = new Map(definition.nodes.map(({ id }, index) => [id, index]));
  const orderOf = ({ id }: WorkflowNode): number => rank.get(id) ?? rank.size;
  return {
    ...drawn,
    nodes: nodes.toSorted((a, b) => orderOf(a) - orderOf(b)),
    edges: drawn.edges.map((edge) => lines.get(edgeKey(edge)) ?? edge),
  };
};

const holdsMark = (value: unknown, marks: readonly string[]): boolean => {
  const text = JSON.stringify(value) ?? "";
  return marks.some((mark) => text.includes(mark));
};

/** A hidden value can only stay where it is: anywhere else there would be its mark instead. */
const misplacedMarks = (nodes: readonly WorkflowNode[], { definition, marks }: PresentWorkflow): string[] =>
  nodes.flatMap(({ id, name, config }) => {
    const before = definition.nodes.find((node) => node.id === id)?.config ?? {};
    return Object.entries(config).flatMap(([field, value]) =>
      holdsMark(value, marks) && !isDeepStrictEqual(value, before[field])
        ? [`“${name}” writes a hidden value into “${field}”. Repeat it as a whole where it was, or leave it out.`]
        : [],
    );
  });

/**
 * The definition that a sketch makes of the one there is: steps of the same id keep their place and what the model was not
 * told, new ones stand beside those they follow.
 */
export const drawChange = (
  sketch: WorkflowSketch,
  present: PresentWorkflow,
  registry: NodeRegistry,
): { definition: WorkflowDefinition; faults: string[] } => {
  const carried = carriedOver(drawSketch(sketch), present, registry);
  const known = new Set(present.definition.nodes.map(({ id }) => id));
  return { definition: placeBeside(carried, known), faults: misplacedMarks(carried.nodes, present) };
};
