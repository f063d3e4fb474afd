import type { NodeKind, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import type { ExpressionReference } from "@bizosaas/ui";
import type { KindsByName } from "../to-canvas-graph.tsx";
import { ancestorsOf } from "./draft-graph.ts";

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
  if (kind.kind === "trigger.manual") return config["sampleInput"] ?? {};
  if (kind.kind === "data.transform") return config["fields"] ?? {};
  return kind.sample;
};

/** Everything a node's texts may refer to: the trigger, and every step that runs before it. */
export const referencesFor = (draft: WorkflowDefinition, nodeId: string, kinds: KindsByName): ExpressionReference[] => {
  const before = ancestorsOf(draft, nodeId);
  const named = draft.nodes
    .filter(({ id }) => before.has(id))
    .flatMap((node) => {
      const kind = kinds.get(node.kind);
      return kind ? [{ node, kind }] : [];
    });
  const triggers = named.filter(({ kind }) => kind.category === "trigger");
  const steps = named.filter(({ kind }) => kind.category !== "trigger");
  const found = [
    ...triggers.flatMap(({ node, kind }) => flatten("trigger", sampleOf(node, kind), node.name)),
    ...steps.flatMap(({ node, kind }) => flatten(`steps.${node.id}`, sampleOf(node, kind), node.name)),
  ];
  return [...new Map(found.map((reference) => [reference.expression, reference])).values()];
};
