import {
  type JsonObject,
  type JsonValue,
  secretDots,
  secretMask,
  type WorkflowDefinition,
  type WorkflowNode,
} from "@bizosaas/contracts";
import type { NodeRegistry } from "@bizosaas/workflows";
import { redactValue } from "../../platform/telemetry/redact.ts";

const probe = "probe";

/** What stands where a secret was. */
export const secretMarks: readonly string[] = [secretDots, secretMask];

/** A connection is the place for a secret; people put them into headers and bodies all the same. */
const isNamedLikeSecret = (field: string): boolean => (redactValue({ [field]: probe }) as JsonObject)[field] !== probe;

/** Whether a step's field holds nothing but a secret, by its form or by its name. */
export const isSecretField = (registry: NodeRegistry, kind: string, field: string): boolean => {
  const known = registry.describe().find((one) => one.kind === kind);
  return known?.fields.find(({ name }) => name === field)?.secret ?? isNamedLikeSecret(field);
};

/** A value with everything taken out that is named or shaped like a secret. */
export const maskValue = (value: JsonValue | undefined): JsonValue => redactValue(value ?? null);

const maskNode = (registry: NodeRegistry, node: WorkflowNode): WorkflowNode => ({
  ...node,
  config: Object.fromEntries(
    Object.entries(node.config).map(([field, value]) => [
      field,
      isSecretField(registry, node.kind, field) ? secretDots : maskValue(value),
    ]),
  ),
  ...(node.note !== undefined && { note: String(maskValue(node.note)) }),
});

/** A definition as it may be shown to whoever may read it. */
export const maskSecrets = (registry: NodeRegistry, { nodes, ...rest }: WorkflowDefinition): WorkflowDefinition => ({
  ...rest,
  nodes: nodes.map((node) => maskNode(registry, node)),
});
