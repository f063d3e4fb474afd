import type { FormField, JsonObject, WorkflowDefinition, WorkflowNode, WorkflowProblem } from "@bizosaas/contracts";
import { nodeFieldsOf } from "../node-fields.ts";
import type { NodeRegistry } from "../node-registry.ts";
import { sketchOf } from "./describe-kinds.ts";

/** A workflow that is to be changed by a sentence. */
export type PresentWorkflow = {
  name: string;
  definition: WorkflowDefinition;
  /** The same without its secrets: all that a model is told of it. */
  shown: WorkflowDefinition;
  /** What stands in `shown` where a secret was. */
  marks: readonly string[];
  /** What is wrong with it already, and so is nobody's fault. */
  problems: readonly WorkflowProblem[];
};

/** A model has to repeat all of it, and its answer is bounded. */
export const presentLimits = { steps: 60, length: 24_000 } as const;

const withheld: ReadonlySet<FormField["control"]> = new Set(["ai_model", "members"]);

/** Fields that say which key, model or person, or that only people set: a model is not told them, and does not change them. */
export const withheldFields = (registry: NodeRegistry, { kind }: WorkflowNode): string[] => {
  const spec = registry.get(kind);
  return spec
    ? nodeFieldsOf(spec)
        .filter(({ control, byPeopleOnly }) => byPeopleOnly || withheld.has(control))
        .map(({ name }) => name)
    : [];
};

const without = (config: JsonObject, fields: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(config).filter(([name]) => !fields.includes(name)));

/** The workflow as a sketch, the shape in which a model answers. */
export const describePresent = (
  { name, shown }: Pick<PresentWorkflow, "name" | "shown">,
  registry: NodeRegistry,
): string => {
  const nodes = shown.nodes.map((node) => ({ ...node, config: without(node.config, withheldFields(registry, node)) }));
  return JSON.stringify(sketchOf(name, "", { ...shown, nodes }));
};

/** Whether it is small enough to be changed by a sentence. */
export const canBeDescribed = (present: Pick<PresentWorkflow, "name" | "shown">, registry: NodeRegistry): boolean =>
  present.shown.nodes.length <= presentLimits.steps &&
  describePresent(present, registry).length <= presentLimits.length;
