import type { JsonObject, JsonValue, WorkflowDefinition, WorkflowNode } from "@bizosaas/contracts";
import type { NodeRegistry } from "@bizosaas/workflows";

/** Names under which people put credentials into headers and bodies, although a connection is the place for them. */
const secretName = /authori[sz]ation|cookie|token|secret|passw|credential|api[-_ ]?key/i;
const mask = "••••••";

const isRecord = (value: JsonValue): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const masked = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return value.map(masked);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, secretName.test(name) ? mask : masked(inner)]),
  );
};

/** Whether a step's field holds nothing but a secret, by its form or by its name. */
export const isSecretField = (registry: NodeRegistry, kind: string, field: string): boolean => {
  const known = registry.describe().find((one) => one.kind === kind);
  return known?.fields.find(({ name }) => name === field)?.secret ?? secretName.test(field);
};

/** A value with everything taken out that is named like a secret. */
export const maskValue = (value: JsonValue | undefined): JsonValue => masked(value ?? null);

const maskNode = (registry: NodeRegistry, node: WorkflowNode): WorkflowNode => ({
  ...node,
  config: Object.fromEntries(
    Object.entries(node.config).map(([field, value]) => [
      field,
      isSecretField(registry, node.kind, field) ? mask : masked(value),
    ]),
  ),
});

/** A definition as it may be shown to whoever may read it. */
export const maskSecrets = (registry: NodeRegistry, { nodes, ...rest }: WorkflowDefinition): WorkflowDefinition => ({
  ...rest,
  nodes: nodes.map((node) => maskNode(registry, node)),
});
