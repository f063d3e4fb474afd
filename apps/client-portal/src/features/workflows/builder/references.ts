import {
  fitsSettings,
  type JsonValue,
  type NodeKind,
  sampleFor,
  type WorkflowDefinition,
  type WorkflowNode,
} from "@bizosaas/contracts";
import type { ExpressionReference } from "@bizosaas/ui";
import type { KindsByName } from "../to-canvas-graph.tsx";
import { ancestorsOf } from "./draft-lines.ts";
import { inputsOf } from "./form-inputs.ts";

const deepest = 4;
const isName = /^[A-Za-z_][A-Za-z0-9_]*$/;

const flatten = (expression: string, value: unknown, group: string, depth = 0): ExpressionReference[] => {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject || depth >= deepest) {
    return [{ expression, label: expression.split(".").at(-1) ?? expression, group }];
  }
  return Object.entries(value).flatMap(([name, child]) =>
    isName.test(name) ? flatten(`${expression}.${name}`, child, group, depth + 1) : [],
  );
};

/** What a node hands on: its kind's sample, or what its own settings say. */
const sampleOf = ({ config }: WorkflowNode, kind: NodeKind): unknown => {
  if (kind.kind === "trigger.manual" || kind.kind === "trigger.call") return config["sampleInput"] ?? {};
  if (kind.kind === "trigger.form") {
    const blankOf = (asked: string): string | boolean => (asked === "checkbox" ? true : "");
    const values = inputsOf(config["fields"]).map(({ name, kind: asked }) => [name, blankOf(asked)] as const);
    return { values: Object.fromEntries<string | boolean>(values), submittedAt: "" };
  }
  if (kind.kind === "data.transform") return config["fields"] ?? {};
  return sampleFor(kind, config);
};

const loopKind = "flow.loop";

type Named = { node: WorkflowNode; kind: NodeKind };
type Names = { kind: NodeKind; isAround: boolean; real: JsonValue | undefined; found: ExpressionReference[] };

/** A draft's step is replaced and never changed, so what it hands on is read once and not with each letter typed after it. */
const readNames = new WeakMap<WorkflowNode, Names>();

const namesHandedOn = (
  { node, kind }: Named,
  isAround: boolean,
  real: JsonValue | undefined,
): ExpressionReference[] => {
  const before = readNames.get(node);
  if (before && before.kind === kind && before.isAround === isAround && before.real === real) return before.found;
  const sample = real !== undefined && fitsSettings(kind, node.config, real) ? real : sampleOf(node, kind);
  const place = kind.category === "trigger" ? "trigger" : `steps.${node.id}`;
  const found = flatten(place, isAround ? { item: null, index: 0, count: 3 } : sample, node.name);
  readNames.set(node, { kind, isAround, real, found });
  return found;
};

/** The loops for whose items a step runs, once for each: it lies behind their exit for items. */
const loopsAround = (draft: WorkflowDefinition, nodeId: string, before: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    draft.edges
      .filter(({ sourcePort, target }) => sourcePort === "item" && (target === nodeId || before.has(target)))
      .map(({ source }) => source),
  );

/** In a loop, and in a filter's condition, the entry at hand is called item. */
const itemFor = (draft: WorkflowDefinition, nodeId: string, loop: WorkflowNode | undefined): ExpressionReference[] => {
  const isFilter = draft.nodes.find(({ id }) => id === nodeId)?.kind === "data.filter";
  return isFilter || loop ? [{ expression: "item", label: "item", group: loop?.name ?? "item" }] : [];
};

/** The one-time addresses of the steps that wait to be called: a step before them hands them out. */
const addressesIn = (draft: WorkflowDefinition, nodeId: string): ExpressionReference[] =>
  draft.nodes
    .filter(({ id, kind }) => kind === "flow.wait_call" && id !== nodeId)
    .map(({ id, name }) => ({ expression: `run.resumeUrls.${id}`, label: "resumeUrl", group: name }));

/** Everything a node's texts may refer to: the trigger, the item of a loop, and every step that runs before it. */
export const referencesFor = (
  draft: WorkflowDefinition,
  nodeId: string,
  kinds: KindsByName,
  /** What steps really put out, as far as it is known. */
  outputs: ReadonlyMap<string, JsonValue> = new Map(),
): ExpressionReference[] => {
  const before = ancestorsOf(draft, nodeId);
  const named = draft.nodes
    .filter(({ id }) => before.has(id))
    .flatMap((node) => {
      const kind = kinds.get(node.kind);
      return kind ? [{ node, kind }] : [];
    });
  const triggers = named.filter(({ kind }) => kind.category === "trigger");
  const steps = named.filter(({ kind }) => kind.category !== "trigger");
  const around = loopsAround(draft, nodeId, before);
  const isAround = ({ node, kind }: Named) => kind.kind === loopKind && around.has(node.id);
  const namesOf = (step: Named) => namesHandedOn(step, isAround(step), outputs.get(step.node.id));
  const found = [
    ...itemFor(draft, nodeId, steps.find(isAround)?.node),
    ...triggers.flatMap(namesOf),
    ...steps.flatMap(namesOf),
    ...addressesIn(draft, nodeId),
  ];
  return [...new Map(found.map((reference) => [reference.expression, reference])).values()];
};
