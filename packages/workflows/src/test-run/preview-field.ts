import type { JsonObject, JsonValue, WorkflowDefinition } from "@bizosaas/contracts";
import { expressionCost, withinBudget } from "../expressions/evaluation-budget.ts";
import { isBlank, type NodeField, nodeFieldsOf } from "../node-fields.ts";
import type { NodePorts } from "../node-ports.ts";
import type { NodeRegistry } from "../node-registry.ts";
import { resolveField } from "../resolve-config.ts";
import { createRunState, variablesOf } from "../run-state.ts";
import { storableJson } from "../storable-json.ts";
import { loopsAround, partToTest } from "./part-to-test.ts";
import type { KnownOutcome } from "./pinned-steps.ts";
import { atItem } from "./run-test.ts";

export type PreviewInput = {
  definition: WorkflowDefinition;
  registry: NodeRegistry;
  workflow: { id: string; name: string };
  nodeId: string;
  /** The step as it is written at this moment. */
  kind: string;
  field: string;
  config: JsonObject;
  trigger: JsonValue;
  known: ReadonlyMap<string, KnownOutcome>;
  item?: JsonValue;
};

/** Whatever a step could ask for: nothing is run here. */
const ports = new Proxy({} as NodePorts, {
  get: () => () => Promise.reject(new Error("A preview does nothing.")),
});

const variablesFor = ({ definition, registry, workflow, nodeId, trigger, known, item }: PreviewInput) => {
  const prior = new Map(known);
  for (const id of loopsAround(definition, nodeId)) prior.set(id, { port: "item", output: atItem(item) });
  const run = { id: "preview", workflow };
  const part = partToTest(definition, nodeId, "step");
  const input = { definition: part, registry, run, ports, prior, trigger: { nodeId, data: trigger } };
  return variablesOf(createRunState({ ...input, ...(item !== undefined && { item }) }, new Date().toISOString()));
};

/** Not what is taken as it is written, nor what is asked only when something happens. */
const isWorkedOut = ({ mode }: NodeField): boolean => mode !== "literal" && mode !== "on_event";

/**
 * What one field comes to on what is known of the steps before; undefined for a field without expressions or kind without
 * that field. Throws `invalid_input` with a sentence, as a run would.
 */
export const previewField = (input: PreviewInput): JsonValue | undefined => {
  const spec = input.registry.get(input.kind);
  const fields = spec ? nodeFieldsOf(spec) : [];
  const field = fields.find(({ name }) => name === input.field);
  const value = input.config[input.field];
  if (!field || value === undefined || isBlank(value) || !isWorkedOut(field)) return undefined;
  const variables = variablesFor(input);
  const items = fields.find(({ name }) => name === "items");
  const list = input.config["items"];
  const needsItems = field.mode === "per_item" && items && list !== undefined;
  // Asked at each pause in typing, beside everybody else's requests: a preview gets what one expression may cost.
  return withinBudget(expressionCost, () => {
    const before = needsItems ? { items: resolveField(items, list, { variables, before: {} }) } : {};
    return storableJson(resolveField(field, value, { variables, before }));
  });
};
